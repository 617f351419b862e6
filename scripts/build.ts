import { build } from 'electron-vite'
import { sourcesFingerprint, writeBuildStamp } from './build-stamp.ts'
import { copyFonts } from './copy-fonts.ts'
import { root } from './repository.ts'

process.chdir(root)
// Before the build, so that what is edited while it runs is built again next time.
const fingerprint = sourcesFingerprint()
await build({ logLevel: 'warn' })
copyFonts()
writeBuildStamp(fingerprint)
