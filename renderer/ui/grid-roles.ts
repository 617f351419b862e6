/** Roles for a list whose rows are only there while in sight, and which therefore cannot be a table element. */
export function gridRole(label: string, rows: number, describedBy: string) {
  return {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows,
    'aria-describedby': describedBy,
    'aria-multiselectable': true,
  } as const
}

export function rowRole(index: number, isSelected: boolean) {
  return { role: 'row', 'aria-rowindex': index + 1, 'aria-selected': isSelected } as const
}

export function cellRole() {
  return { role: 'gridcell' } as const
}
