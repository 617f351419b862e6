import { kindPlurals, kinds } from '../../../shared/model/kind.ts'
import type { Pack, PackPersona } from '../../../shared/model/pack.ts'
import { type Html, html } from './html.ts'
import { kindBadge, portrait } from './marks.ts'
import { counted, people } from './words.ts'

/** All personas of the pack on one page. */
export function overviewSection(pack: Pack): Html {
  return html`<section class="overview" aria-labelledby="overview">
<h2 id="overview">At a glance</h2>
${
  pack.personas.length === 0
    ? html`<p class="nothing">There is no persona in this pack yet.</p>`
    : html`<table>
<thead><tr><th scope="col">Persona</th>${kinds.map(
        kind =>
          html`<th scope="col" class="number">${kindBadge(kind)}<span class="hidden"> ${kindPlurals[kind]}</span></th>`,
      )}<th scope="col" class="behind">Behind it</th></tr></thead>
<tbody>
${pack.personas.map(overviewRow)}</tbody>
</table>
<p class="note">The figures under M, P and N are claims. Behind a persona stand the quotes that support its claims.</p>`
}
</section>`
}

function overviewRow(persona: PackPersona, index: number): Html {
  const { behind } = persona
  return html`<tr><th scope="row"><a href="#persona-${index + 1}">${portrait(persona)}<span class="who"><strong dir="auto">${persona.name}</strong>${
    persona.summary === '' ? null : html`<span dir="auto">${persona.summary}</span>`
  }</span></a></th>${kinds.map(
    kind => html`<td class="number">${persona.claims.filter(claim => claim.kind === kind).length}</td>`,
  )}<td class="behind">${
    behind.quotes === 0
      ? 'No quotes yet'
      : html`${counted(behind.quotes, 'quote')}<br>${people(behind.participants)}<br>${counted(behind.partners, 'partner')}`
  }</td></tr>
`
}
