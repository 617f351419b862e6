/** What a step of `npm test` found. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly SkippedTest[]
}

export type SkippedTest = { readonly test: string; readonly reason: string }

export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly meta?: Readonly<Record<string, unknown>>
    }[]
  }[]
}

export type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly unknown[]
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: 'skipped' | 'expected' | 'unexpected' | 'flaky'
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}

const unsaid = 'no reason was given'

/** A file that broke outside its tests counts as one failure more. */
export function tallyVitest(report: VitestReport): Tally {
  let passed = 0
  let failed = 0
  const skipped: SkippedTest[] = []
  for (const file of report.testResults) {
    const failures = file.assertionResults.filter(test => test.status === 'failed').length
    failed += failures
    if (file.status === 'failed' && failures === 0) failed++
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++
      else if (test.status !== 'failed')
        skipped.push({ test: test.fullName, reason: String(test.meta?.skipReason ?? unsaid) })
    }
  }
  return { passed, failed, skipped }
}

export function tallyPlaywright(report: PlaywrightReport): Tally {
  let passed = 0
  let failed = report.errors.length
  const skipped: SkippedTest[] = []
  const visit = (suite: PlaywrightSuite) => {
    for (const spec of suite.specs)
      for (const test of spec.tests) {
        if (test.status === 'unexpected') failed++
        else if (test.status !== 'skipped') passed++
        else {
          const note = test.annotations.find(one => one.type === 'skip' || one.type === 'fixme')
          skipped.push({ test: spec.title, reason: note?.description ?? unsaid })
        }
      }
    for (const inner of suite.suites ?? []) visit(inner)
  }
  for (const suite of report.suites) visit(suite)
  return { passed, failed, skipped }
}

/** A runner that fails although none of its tests did, or that wrote no report, is one failure. */
export function reconcile(tally: Tally | null, exitStatus: number): Tally {
  const found = tally ?? { passed: 0, failed: 0, skipped: [] }
  if (found.failed > 0) return found
  return exitStatus === 0 && tally !== null ? found : { ...found, failed: 1 }
}

/** The last line of `npm test`. */
export function summaryLine(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0)
  const skipped = sum(tally => tally.skipped.length)
  const counts = `${sum(tally => tally.passed)} passed, ${sum(tally => tally.failed)} failed`
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`
}
