/**
 * Reads a refused body and forgets it, within reason (`most` bytes): most clients send all of it before they read an
 * answer, and one that is cut off in the middle sees a broken connection instead of the refusal.
 */
export async function readAway(body: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  if (!body || body.locked) return
  const reader = body.getReader()
  for (let left = most; left > 0; ) {
    const { value } = await reader.read()
    if (!value) return
    left -= value.length
  }
}
