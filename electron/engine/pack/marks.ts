import { initials } from '../../../shared/model/initials.ts'
import { type Kind, kindLetters, kindNames } from '../../../shared/model/kind.ts'
import { isPale } from '../../../shared/model/label-colors.ts'
import { mostStrengthDots } from '../../../shared/model/strength.ts'
import { type Html, html, trusted } from './html.ts'

/** A kind as a letter in a shape: never colour alone. */
export function kindBadge(kind: Kind): Html {
  return html`<span class="badge ${kind}" role="img" aria-label="${kindNames[kind]}">${kindLetters[kind]}</span>`
}

/** Strength as five dots in the kind's colour. Drawn, not coloured in, because printers may leave out backgrounds. */
export function dots(filled: number, kind: Kind): Html {
  const drawn = Array.from({ length: mostStrengthDots }, (_, index) => {
    const isFilled = index < filled
    return html`<circle cx="${5 + index * 11}" cy="5" r="${isFilled ? 4 : 3.4}" class="${isFilled ? 'full' : 'open'}"/>`
  })
  return html`<svg class="dots ${kind}" viewBox="0 0 54 10" role="img" aria-label="Strength ${filled} of ${mostStrengthDots}">${drawn}</svg>`
}

/** A persona's portrait: its picture, else its initials on its colour. */
export function portrait(persona: {
  readonly name: string
  readonly color: string
  readonly portrait: string | null
}): Html {
  if (persona.portrait !== null) return html`<img class="portrait" src="${persona.portrait}" alt="">`
  const color = safeColor(persona.color)
  const ink = isPale(color) ? '#201E1A' : '#FFFFFF'
  return html`<span class="portrait" aria-hidden="true" style="${trusted(`--persona:${color};--initials:${ink}`)}"><span>${initials(persona.name)}</span></span>`
}

/** A persona's colour alone, for ornament. */
export function swatch(persona: { readonly color: string }): Html {
  return html`<span style="${trusted(`background:${safeColor(persona.color)}`)}"></span>`
}

function safeColor(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color : '#5A554C'
}
