import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Customer } from '../../shared/model/customer.ts'
import { Pane } from './Pane.tsx'
import { RemoveCustomer } from './RemovalDialog.tsx'
import { SavedField } from './SavedField.tsx'
import { saved } from './saving.ts'

/** A customer whom participants name, and what stands for that name where names are left out. */
export function CustomerPane({ customer }: { readonly customer: Customer }) {
  const [isLeaving, setLeaving] = useState(false)
  const { id } = customer
  return (
    <Pane
      section="customers"
      id={id}
      name={customer.name}
      onRename={name => saved('customers.update', { id, name }, 'customers.list')}
      entries={[
        { id: 'delete', label: 'Delete…', icon: Trash2, tone: 'danger', onAction: () => setLeaving(true) },
      ]}
    >
      <SavedField
        fieldKey={`${id}:pseudonym`}
        label="Pseudonym"
        value={customer.chosenPseudonym}
        placeholder={customer.pseudonym}
        hint={`Where names are left out, quotes say “${customer.pseudonym}” for “${customer.name}”.`}
        onSave={pseudonym => saved('customers.update', { id, pseudonym }, 'customers.list')}
      />
      {isLeaving && <RemoveCustomer customer={customer} onClose={() => setLeaving(false)} />}
    </Pane>
  )
}
