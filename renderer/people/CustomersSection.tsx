import { Plus, VenetianMask } from 'lucide-react'
import type { Customer } from '../../shared/model/customer.ts'
import type { CustomerId } from '../../shared/model/ids.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CustomerPane } from './CustomerPane.tsx'
import { NewCustomer } from './NewForms.tsx'
import { PeopleFrame, startNew } from './PeopleFrame.tsx'
import type { Column } from './PeopleTable.tsx'
import { creating } from './people-state.ts'

export function CustomersSection({ id }: { readonly id: CustomerId | null }) {
  const { data: customers, error } = useEngineQuery('customers.list', {})
  const isCreating = creating.use() === 'customers'
  const shown = customers?.find(customer => customer.id === id)
  return (
    <PeopleFrame
      section="customers"
      rows={customers}
      error={error}
      columns={columns}
      wordsOf={wordsOf}
      shownId={shown?.id ?? null}
      empty={
        <EmptyState
          icon={VenetianMask}
          title="No customers yet"
          action={
            <Button look="primary" icon={Plus} onPress={() => startNew('customers')}>
              New customer
            </Button>
          }
        >
          Partners name their customers while they talk. List the names here, and wherever names are left out
          a pseudonym stands in the quote instead.
        </EmptyState>
      }
      pane={
        shown ? <CustomerPane key={shown.id} customer={shown} /> : isCreating && !id ? <NewCustomer /> : null
      }
    />
  )
}

const columns: readonly Column<Customer>[] = [
  { id: 'name', label: 'Name', cell: customer => customer.name, sortBy: customer => customer.name },
  {
    id: 'pseudonym',
    label: 'Where names are left out',
    cell: customer => customer.pseudonym,
    sortBy: customer => customer.pseudonym,
  },
]

function wordsOf({ name, pseudonym }: Customer): string {
  return `${name} ${pseudonym}`
}
