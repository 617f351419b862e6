import { MessagesSquare, Plus } from 'lucide-react'
import { useEffect } from 'react'
import type { InterviewId } from '../../shared/model/ids.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { ImportMenu } from '../imports/ImportMenu.tsx'
import { navigate, redirect, useRoute } from '../router/use-route.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { InterviewDialog } from './InterviewDialog.tsx'
import { InterviewList } from './InterviewList.tsx'
import { InterviewPane } from './InterviewPane.tsx'
import styles from './InterviewsScreen.module.css'
import { lastInterview } from './last-interview.ts'
import { justCreated, newInterviewOpen } from './new-interview.ts'

/** List, text and margin. */
export function InterviewsScreen() {
  const route = useRoute()
  const { data: interviews, error } = useEngineQuery('interviews.list', {})
  const { data: project } = useEngineQuery('projects.current', {})
  const isReadOnly = project?.isReadOnly ?? true
  const isCreating = newInterviewOpen.use()
  const soughtId = route.screen === 'interviews' ? route.interviewId : null
  const shown = interviews?.find(interview => interview.id === soughtId)
  // A new interview is asked for before the list has it, a removed one after: only the engine knows which it is.
  const { isError: isGone } = useEngineQuery(
    'interviews.get',
    { id: soughtId ?? ('' as InterviewId) },
    { enabled: soughtId !== null },
  )

  useEffect(() => {
    if (shown) lastInterview.set(shown.id)
    if (!interviews || shown || (soughtId !== null && !isGone)) return
    const next = interviews.find(interview => interview.id === lastInterview.get()) ?? interviews[0]
    if (next) redirect(route, { screen: 'interviews', interviewId: next.id, quoteId: null })
  }, [route, interviews, shown, soughtId, isGone])

  const create = () => newInterviewOpen.set(true)
  return (
    <div className={styles.screen}>
      <nav className={styles.side} aria-label="Interviews">
        <header className={styles.head}>
          <h1 className={styles.title}>Interviews</h1>
          <div className={styles.ways}>
            <ImportMenu isTight isDisabled={isReadOnly} />
            <Button icon={Plus} onPress={create}>
              New
            </Button>
          </div>
        </header>
        {interviews && <InterviewList interviews={interviews} shownId={shown?.id ?? null} />}
      </nav>
      {error && <EmptyState title="The interviews could not be read.">{error.message}</EmptyState>}
      {interviews?.length === 0 && (
        <EmptyState
          icon={MessagesSquare}
          title="No interviews yet"
          action={
            <>
              <Button look="primary" icon={Plus} onPress={create}>
                New interview
              </Button>
              <ImportMenu isDisabled={isReadOnly} />
            </>
          }
        >
          Log what a partner tells you, as they tell it, or drop transcripts here. Then select their words and
          tag them as motivation, pain point or need: those quotes are what personas are built from.
        </EmptyState>
      )}
      {shown && (
        <InterviewPane
          key={shown.id}
          summary={shown}
          quoteId={route.screen === 'interviews' ? route.quoteId : null}
        />
      )}
      <InterviewDialog
        isOpen={isCreating}
        onClose={() => newInterviewOpen.set(false)}
        onSaved={interview => {
          justCreated.set(interview.id)
          navigate({ screen: 'interviews', interviewId: interview.id, quoteId: null })
        }}
      />
    </div>
  )
}
