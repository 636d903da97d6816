const light = `
  color-scheme: light;
  --paper: #ffffff; --raised: #f6f6f4; --ink: #1b1d20; --soft: #565b61; --rule: #dcdcd8; --strong-rule: #1b1d20;
  --link: #0a5a8c; --link-rule: #9dbfd3; --hover: #eef4f8; --focus: #0a5a8c;
  --notice: #fdf4d8; --notice-rule: #c79a1b; --alarm: #fdeeea; --alarm-rule: #b3361c; --alarm-ink: #8f2812;
  --actor: #ffe9a8; --content: #e3eefb; --cue: #7a5c00; --source: #cfeadb; --source-rule: #1e7a4c;
  --code-word: #7a2a78; --code-text: #1e6b3a; --code-number: #97480b; --code-name: #0a5a8c; --code-note: #666b70;
`;

const dark = `
  color-scheme: dark;
  --paper: #16191d; --raised: #1e2227; --ink: #e6e5e1; --soft: #a5aab1; --rule: #343a41; --strong-rule: #8e949b;
  --link: #83c3ec; --link-rule: #3f6580; --hover: #222a31; --focus: #83c3ec;
  --notice: #33290f; --notice-rule: #c79a1b; --alarm: #381a14; --alarm-rule: #e0694e; --alarm-ink: #ffab97;
  --actor: #5b4a12; --content: #1f3147; --cue: #e8c766; --source: #1c442f; --source-rule: #6fcf9d;
  --code-word: #dba4da; --code-text: #8fd0a4; --code-number: #eeb27f; --code-name: #83c3ec; --code-note: #9aa0a7;
`;

/** Every colour of the page by name: light, dark by the system or by choice, and always light on paper. */
export const colours: string = `
:root { ${light} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }
@media screen { :root[data-theme="dark"] { ${dark} } }
`;
