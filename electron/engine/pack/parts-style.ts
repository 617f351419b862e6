/** How the parts of the page look, on screen and on paper alike. */
export const partsStyle = `
.eyebrow{font-size:13px;line-height:18px;font-weight:600;color:var(--accent)}
.cover h1{margin-top:12px;font-size:52px;line-height:58px;font-weight:700;letter-spacing:-.025em;text-wrap:balance}
.cover h1.long{font-size:28px;line-height:36px;letter-spacing:-.01em;text-wrap:wrap}
.cover-size{margin-top:20px;font-size:20px;line-height:28px}
.cover-date{margin-top:4px;color:var(--ink-2)}
.faces{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:20px 28px;margin-top:44px}
.faces li{display:flex;align-items:center;min-width:0}
.faces a{display:flex;align-items:center;gap:14px;font-size:16px;line-height:22px;font-weight:600;min-width:0}
.faces .portrait{--size:52px}
.faces span[dir]{min-width:0;max-height:66px;overflow:hidden}
.faces .more{color:var(--ink-2)}

.portrait{--size:40px;flex:none;display:inline-grid;place-items:center;width:var(--size);height:var(--size);
border-radius:calc(var(--size)*.24);color:var(--initials);font-weight:650;font-size:calc(var(--size)*.34);line-height:1;
letter-spacing:0;overflow:hidden;white-space:nowrap;background-color:var(--persona);
background-image:linear-gradient(145deg,#FFFFFF5C,#FFFFFF00 85%);box-shadow:inset 0 0 0 1px #0000001A}

.badge{display:inline-grid;place-items:center;width:20px;height:20px;border-radius:4px;font:700 12px/20px var(--sans);
color:var(--kind);background:var(--wash);vertical-align:1px}
.badge.need{border-radius:50%}
.motivation{--kind:var(--motivation);--wash:var(--motivation-wash)}
.painPoint{--kind:var(--pain-point);--wash:var(--pain-point-wash)}
.need{--kind:var(--need);--wash:var(--need-wash)}
.dots{width:49px;height:9px;vertical-align:0;color:var(--kind);flex:none}
.dots .full{fill:currentColor}
.dots .open{fill:none;stroke:currentColor;stroke-opacity:.55;stroke-width:1.1}
.against,.against-mark{color:var(--pain-point);font-weight:650}
.assumption,.assumption-note{border:1px dashed var(--ink-2);border-radius:8px}
.assumption{padding:1px 7px;font-size:12px;line-height:18px;font-weight:600}

.guide h2{font-size:16px;line-height:24px}
.guide dl{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:20px 28px;margin-top:16px}
.guide dt{display:flex;align-items:center;gap:8px;font-weight:600;height:22px}
.guide dd{margin-top:2px;font-size:13px;line-height:19px;color:var(--ink-2);text-wrap:pretty}
.guide>p{margin-top:24px;font-size:13px;line-height:20px;color:var(--ink-2);text-wrap:pretty}
.guide q{font-family:var(--serif);font-size:15px;color:var(--ink-1);quotes:"“" "”"}
.guide strong{color:var(--ink-1)}

table{width:100%;margin-top:24px;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums}
th,td{padding:14px 12px 14px 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{padding:0 12px 8px 0;font-size:12px;line-height:18px;font-weight:600;color:var(--ink-2);vertical-align:bottom}
th.number,td.number{width:52px;text-align:center;padding-right:0}
.overview th.behind,.overview td.behind{width:124px;padding:0 0 0 24px}
.overview td.behind{padding:14px 0 14px 24px;font-size:12px;line-height:18px;color:var(--ink-2)}
.overview tbody td.number{font-size:16px;line-height:20px}
.overview a{display:flex;gap:14px}
.overview .who{display:flex;flex-direction:column;gap:2px;min-width:0;color:var(--ink-2)}
.overview .who strong{color:var(--ink-1);font-size:16px;line-height:22px;font-weight:650}
.note,.nothing{color:var(--ink-2)}
.nothing{margin-top:12px}
.lane .nothing{margin-top:0}
.format{white-space:nowrap}
.note{margin-top:16px;font-size:12px;line-height:18px}

.persona>header{display:flex;gap:24px;align-items:flex-start}
.persona>header .portrait{--size:76px}
.persona>header>div{min-width:0;flex:1}
.persona h2{font-size:30px;line-height:38px;font-weight:700;letter-spacing:-.02em}
.summary{margin-top:4px;font-size:16px;line-height:24px;color:var(--ink-2);white-space:pre-line;text-wrap:pretty}
.standing{margin-top:8px;font-size:12px;line-height:18px;color:var(--ink-2)}
.characteristic{margin-top:28px;padding-inline-start:24px;border-inline-start:4px solid var(--kind)}
.characteristic blockquote{font:italic 400 24px/34px var(--serif);white-space:pre-line;text-wrap:pretty}
.characteristic figcaption{margin-top:6px;font-size:12px;line-height:18px;color:var(--ink-2)}

.poster{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:24px 28px;margin-top:36px}
.poster section{padding-top:12px;border-top:3px solid var(--kind)}
.poster h3{display:flex;align-items:center;gap:8px;font-size:14px;line-height:20px;font-weight:650}
.poster ul{display:grid;gap:16px;margin:14px 0 0;padding:0;list-style:none}
.poster a{font-size:15px;line-height:21px;font-weight:600;text-decoration:none;text-wrap:pretty}
.poster a:hover{text-decoration:underline}
.poster .strength{display:flex;align-items:center;gap:8px;min-height:18px}

.lane{margin-top:40px}
.lane h3{display:flex;align-items:center;gap:10px;margin-bottom:14px;font-size:18px;line-height:24px;font-weight:650;letter-spacing:-.005em}
.claim-start{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,20fr);gap:0 28px}
.claim h4{font-size:15px;line-height:22px;font-weight:650;text-wrap:pretty}
.strength{margin-top:4px;font-size:12px;line-height:18px;color:var(--ink-2)}
.strength>span{margin-inline-end:6px}
.strength .dots{margin-inline-end:4px}
.strength .counts{display:block;margin-top:2px}
.quotes{display:flow-root}
.quotes.later{margin-inline-start:calc((100% - 28px)*11/31 + 28px)}
.quote{padding-inline-start:16px;border-inline-start:2px solid var(--line)}
.quote+.quote,.quotes.later>.quote,.against-group{margin-top:16px}
.quote blockquote{font:400 15px/22px var(--serif);white-space:pre-line;text-wrap:pretty}
.quote figcaption{margin-top:3px;font-size:12px;line-height:18px;color:var(--ink-2)}
.place span{display:inline-block}
.assumption-note{padding:10px 14px;color:var(--ink-2)}
.assumption-note strong{display:block;color:var(--ink-1)}
.against-group .quote{border-inline-start:2px dashed var(--pain-point)}
.against-mark{font-size:12px;line-height:18px}

.profile{margin-top:44px}
.facts{margin-top:32px}
.facts h3{margin-bottom:10px;font-size:18px;line-height:24px;font-weight:650;letter-spacing:-.005em}
.fact{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,24fr);gap:0 28px;padding:10px 0;border-top:1px solid var(--line)}
.fact h4{font-size:12px;line-height:22px;font-weight:600;color:var(--ink-2)}
.line+.line{margin-top:12px}
.line>p:first-child{font-size:15px;line-height:22px}
.line .strength .counts{display:inline}
.line .quote{margin-top:8px}
.programme{margin-top:0}
.programme th{width:110px;font-weight:600}
.programme td:last-child,.programme th:last-child{width:200px;padding-right:0;color:var(--ink-2)}

.prose{margin-top:20px;color:var(--ink-2);columns:2;column-gap:40px;text-wrap:pretty}
.prose p{break-inside:avoid;padding-bottom:12px}
.method h3{margin-top:32px;font-size:16px;line-height:24px}
.voices{margin-top:12px}
.voices th,.voices td{padding-top:6px;padding-bottom:6px}
.voices .key{width:52px}
.voices .partner{width:19%}
.voices .type{width:29%}
.voices tbody .key{font-weight:600}
.tags{display:flex;flex-wrap:wrap;gap:6px;margin-top:12px}
.tags li{padding:2px 10px;border-radius:10px;background:var(--sunken);font-size:12px;line-height:18px;max-width:100%}
`
