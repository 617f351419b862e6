export function PersonasScreen() {
  return null
}
