import { Lock } from 'lucide-react'
import { useEngineCommand } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ReadOnlyBanner.module.css'

/** Says why nothing can be changed, with the way out once nobody else has the project open. */
export function ReadOnlyBanner({ path }: { readonly path: string }) {
  const open = useEngineCommand('projects.open')
  return (
    <section className={styles.banner} aria-label="Open read-only">
      <Lock size={15} strokeWidth={1.75} aria-hidden />
      <p className={styles.text}>
        Open read-only: you can read, copy and export, and nothing is changed. It shows the project as it was
        when you opened it.
      </p>
      <Button size="small" onPress={() => !open.isPending && open.mutate({ path })}>
        Open for editing
      </Button>
    </section>
  )
}
