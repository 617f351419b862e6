/** The one way in, and the one way out, between the page and this host. */
export const callChannel = 'throughline:call'
export const eventChannel = 'throughline:event'
