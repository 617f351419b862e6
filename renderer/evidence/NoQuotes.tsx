import { Quote } from 'lucide-react'
import { navigate } from '../router/use-route.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

export function NoQuotes() {
  return (
    <EmptyState
      icon={Quote}
      title="No quotes yet"
      action={
        <Button
          look="primary"
          onPress={() => navigate({ screen: 'interviews', interviewId: null, quoteId: null })}
        >
          Go to interviews
        </Button>
      }
    >
      Select words in an interview and press M, P or N: every quote is listed here.
    </EmptyState>
  )
}

export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState title="No quote matches" action={<Button onPress={onClear}>Show all quotes</Button>}>
      Fewer filters or other words may find it.
    </EmptyState>
  )
}
