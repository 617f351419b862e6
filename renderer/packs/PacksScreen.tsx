export function PacksScreen() {
  return null
}
