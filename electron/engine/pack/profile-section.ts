import { actionStatusNames, lifecycleNames, lifecycleSteps } from '../../../shared/model/action.ts'
import type { PackAction, PackLine, PackPersona } from '../../../shared/model/pack.ts'
import {
  journeyAspectNames,
  journeyAspects,
  journeySection,
  profileSections,
  type SectionGroup,
} from '../../../shared/model/section.ts'
import { stageNames, stages } from '../../../shared/model/stage.ts'
import { quoteFigure, strengthWords } from './claim-block.ts'
import { type Html, html } from './html.ts'
import { dateWords } from './words.ts'

const groupTitles: Readonly<Record<SectionGroup, string>> = {
  business: 'Business',
  why: 'Goals',
  dealing: 'How they want to deal with us',
  onboarding: 'Onboarding',
}

/** What a persona says besides its claims, and what is to be done; null where there is nothing of it. */
export function profileSection({ lines, actions }: PackPersona, id: string): Html | null {
  if (lines.length + actions.length === 0) return null
  const inGroup = (group: SectionGroup) =>
    profileSections
      .filter(section => section.group === group)
      .map(({ key, name }) =>
        linesUnder(
          name,
          lines.filter(line => line.section === key),
        ),
      )
  const groups = (Object.keys(groupTitles) as SectionGroup[]).map(group =>
    part(groupTitles[group], `${id}-${group}`, inGroup(group)),
  )
  const journey = stages.map(stage =>
    part(
      `Journey: ${stageNames[stage]}`,
      `${id}-${stage}`,
      journeyAspects.map(aspect =>
        linesUnder(
          journeyAspectNames[aspect],
          lines.filter(line => line.section === journeySection(stage, aspect)),
        ),
      ),
    ),
  )
  return html`<div class="profile">
${[...groups, ...journey].filter(one => one !== null)}${programme(actions, `${id}-programme`)}</div>
`
}

function part(title: string, id: string, within: readonly (Html | null)[]): Html | null {
  const said = within.filter(one => one !== null)
  if (said.length === 0) return null
  return html`<section class="facts" aria-labelledby="${id}">
<h3 id="${id}">${title}</h3>
${said}</section>
`
}

function linesUnder(title: string, lines: readonly PackLine[]): Html | null {
  if (lines.length === 0) return null
  return html`<div class="fact">
<h4>${title}</h4>
<div>${lines.map(
    line => html`<div class="line"><p dir="auto">${line.text}</p>
<p class="strength">${strengthWords(line)}</p>
${line.evidence.map(quoteFigure)}</div>
`,
  )}</div>
</div>
`
}

function programme(actions: readonly PackAction[], id: string): Html | null {
  if (actions.length === 0) return null
  const ordered = lifecycleSteps.flatMap(step => actions.filter(action => action.step === step))
  return html`<section class="facts" aria-labelledby="${id}">
<h3 id="${id}">What we will do</h3>
<table class="programme"><thead><tr><th scope="col">Step</th><th scope="col">What, and why</th><th scope="col">Who and when</th></tr></thead>
<tbody>${ordered.map(actionRow)}</tbody></table>
</section>
`
}

function actionRow({ step, what, owner, dueOn, status, effect, measure, answers }: PackAction): Html {
  const when = [
    actionStatusNames[status],
    ...(owner === '' ? [] : [owner]),
    ...(dueOn === null ? [] : [`due ${dateWords(dueOn, 'short')}`]),
  ].join(' · ')
  const brings = [
    ...(effect === '' ? [] : [`Expected: ${effect}`]),
    ...(measure === '' ? [] : [`Measured by: ${measure}`]),
  ].join(' · ')
  return html`<tr><th scope="row">${lifecycleNames[step]}</th><td><p dir="auto">${what}</p>${answers.map(
    text => html`<p class="strength" dir="auto">for “${text}”</p>`,
  )}${brings === '' ? null : html`<p class="strength" dir="auto">${brings}</p>`}</td><td>${when}</td></tr>
`
}
