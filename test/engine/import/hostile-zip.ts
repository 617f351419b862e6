import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One entry as the archive tells of it, true or not. */
export type ToldEntry = {
  readonly name: string
  readonly packed: Buffer
  readonly told: number
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
}

/** An archive that says of its entries what it is told to say. */
export function buildToldZip(entries: readonly ToldEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, told, method = 8, flags = 0, crc = 0 } of entries) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(told, 18)
    fields.writeUInt16LE(name.length, 22)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, rest, Buffer.from(name))
    files.push(file)
    offset += file.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, index, end])
}

/** What unpacks to so many bytes of spaces, a thousandth of that long, in no time and little memory. */
export function packedSpaces(bytes: number): Buffer {
  const piece = 16_000_000
  const packed = deflateRawSync(Buffer.alloc(piece, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const pieces = Array.from({ length: Math.ceil(bytes / piece) }, () => packed)
  return Buffer.concat([...pieces, Buffer.from([3, 0])])
}

/** An honest entry for `buildToldZip`. */
export function entryOf(name: string, content: string | Buffer): ToldEntry {
  const bytes = Buffer.from(content)
  return { name, packed: deflateRawSync(bytes), told: bytes.length, crc: crc32(bytes) }
}
