import type { TestEngine } from './test-engine.ts'

/** The codebook as it is listed: a line a tag, its name indented by how deep it stands. */
export async function treeOf(engine: TestEngine): Promise<string[]> {
  const tags = await engine.call('tags.list', {})
  const parents = new Map(tags.map(tag => [tag.id, tag.parentId]))
  const depth = (id: (typeof tags)[number]['parentId']): number =>
    id === null ? 0 : 1 + depth(parents.get(id) ?? null)
  return tags.map(tag => `${'  '.repeat(depth(tag.parentId))}${tag.name}`)
}
