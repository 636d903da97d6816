/** The first screen: what is asked, what was found, and the chart of it, whole. */
export const hero: string = `
.hero { margin-bottom: 2rem; }
.hero .masthead { margin-top: 0; }
.question { font-size: 1.125rem; line-height: 1.35; margin: 0.35rem 0 0; color: var(--soft); max-width: 60em; }
.hero .masthead .subject { font-size: 0.875rem; margin-top: 0.35rem; }
.to-sure { display: none; }
.masthead .since { font-size: 0.875rem; margin: 0.25rem 0 0; }
.answer { margin-top: 1rem; }
.answer ul { list-style: none; margin: 0; padding: 0; }
.answer li { font: 1.0625rem/1.38 var(--serif); margin: 0 0 0.7rem; padding-left: 0.8rem; border-left: 3px solid var(--strong-rule); max-width: 60ch; }
.answer li:first-child { font-size: 1.25rem; line-height: 1.3; font-weight: 600; }
.behind-finding { font: 0.8125rem/1.3 var(--sans); white-space: nowrap; }
html:not(.js) .behind-finding { display: none; }
.answer :is(.to-rows, .without-script) { font: 0.8125rem/1.3 var(--sans); white-space: nowrap; }
.sure, .hero-notes { font-size: 0.8125rem; line-height: 1.45; color: var(--soft); max-width: 60ch; }
.sure { margin: 0; }
.hero-notes .prose p { margin: 0 0 0.4em; }
.hero-notes .prose blockquote { display: none; }
.hero .exhibit { margin: 1rem 0 0; border-top: 0; padding-top: 0; display: flex; flex-direction: column; }
.hero .exhibit > figcaption { order: 2; font-size: 0.875rem; max-width: none; margin: 0.5rem 0 0; }
.hero .exhibit > .tools { order: 1; }
.hero .exhibit > details.behind { order: 3; }
@media (min-width: 60rem) {
  html:not(.with-evidence) .hero:has(> .hero-chart) { display: grid; grid-template: "head head" auto "answer chart" auto "sure chart" auto "notes chart" 1fr / minmax(16rem, 21rem) minmax(0, 1fr); column-gap: 2.25rem; }
  html:not(.with-evidence) .hero > .masthead { grid-area: head; }
  html:not(.with-evidence) .hero > .answer { grid-area: answer; }
  html:not(.with-evidence) .hero > .sure { grid-area: sure; }
  html:not(.with-evidence) .hero > .hero-chart { grid-area: chart; min-width: 0; }
  html:not(.with-evidence) .hero > .hero-notes { grid-area: notes; margin-top: 0.8rem; }
}
@media (max-width: 40rem) {
  .hero h1 { font-size: 1.5rem; }
  .question { font-size: 0.9375rem; }
  .hero .masthead :is(.subject, .since) { font-size: 0.8125rem; }
  .answer li { font-size: 0.9375rem; margin-bottom: 0.45rem; }
  .answer li:first-child { font-size: 1.0625rem; }
  .hero { display: flex; flex-direction: column; }
  .hero > * { min-width: 0; }
  .answer { margin-top: 0.6rem; }
  .hero-chart { order: 1; }
  .sure { order: 2; margin-top: 1rem; }
  .hero-notes { order: 3; margin-top: 0.6rem; }
  .banner.notice { font-size: 0.8125rem; line-height: 1.4; padding: 0.5rem 0.75rem; }
  .to-sure { display: inline; white-space: nowrap; }
  .hero .exhibit { margin-top: 0.5rem; }
}
@media print { .behind-finding { display: none; } }
`;
