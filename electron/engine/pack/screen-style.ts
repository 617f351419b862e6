import { partsStyle } from './parts-style.ts'

/** The page's colours, type and layout on screen, light and dark; `print-style.ts` lays it out on paper. */
export const screenStyle = `
:root{color-scheme:light dark;
--ground:#F7F5F0;--surface:#FFFFFF;--sunken:#EFECE5;--line:#E2DDD2;--ink-1:#201E1A;--ink-2:#5A554C;
--motivation:#0F6E84;--motivation-wash:#DCEFF3;--pain-point:#B8430F;--pain-point-wash:#FBE5D8;
--need:#6A3FA0;--need-wash:#ECE2F7;--accent:#2B5C8A;
--sans:"Pack Sans",Inter,system-ui,"Segoe UI",Helvetica,Arial,sans-serif;
--serif:"Pack Serif","Source Serif 4",Georgia,"Times New Roman",serif}
@media screen and (prefers-color-scheme:dark){:root{
--ground:#191816;--surface:#232220;--sunken:#131211;--line:#383530;--ink-1:#F0EDE6;--ink-2:#B9B3A8;
--motivation:#6CC4D8;--motivation-wash:#173840;--pain-point:#F19A6B;--pain-point-wash:#47260F;
--need:#BF9BEB;--need-wash:#35244A;--accent:#86B6E2}}
*{box-sizing:border-box}
html{background:var(--ground);-webkit-text-size-adjust:none;text-size-adjust:none}
body{margin:0;color:var(--ink-1);font:400 14px/20px var(--sans);overflow-wrap:anywhere;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
h1,h2,h3,h4,p,ul,dl,dd,figure,blockquote{margin:0;padding:0}
ul{list-style:none}
a{color:inherit;text-decoration:none}
a:focus-visible{outline:2px solid var(--accent);outline-offset:4px;border-radius:8px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
main,.cover{max-width:992px;margin:0 auto;padding:0 48px}
h2{font-size:24px;line-height:32px;font-weight:680;letter-spacing:-.01em}
${partsStyle}
@media screen{
.spine{position:absolute;inset:0 0 auto;display:flex;height:6px}
.spine span{flex:1}
.cover{padding-top:88px}
.overview,.method{margin-top:96px}
.persona{margin-top:96px;padding-top:64px;border-top:1px solid var(--line)}
.faces a:hover strong,.faces a:hover span[dir],.overview a:hover strong{text-decoration:underline;text-underline-offset:3px}
.claim{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:20px 24px;box-shadow:0 1px 2px #0000000a}
.claim+.claim{margin-top:12px}
.guide{margin-top:56px;padding:28px 32px;background:var(--sunken);border-radius:14px}
.method{padding-bottom:88px}}
@media screen and (max-width:760px){
main,.cover{padding-left:20px;padding-right:20px}
.cover{padding-top:48px}
.claim{padding:16px}
.claim-start{display:block}
.guide dl{grid-template-columns:minmax(0,1fr);gap:12px}
.prose{columns:auto}
.quotes,.quotes.later{margin:16px 0 0}
.guide{padding:20px}
.overview .behind{display:none}}
`
