/** A rule for page furniture: a paragraph that is this and nothing else. */
export interface FurnitureRule {
  readonly rule: string;
  /** `anywhere` for what is unmistakable; `edge` for what counts only before the first or after the last prose. */
  readonly where: "anywhere" | "edge";
  /** Alternatives, matched to the whole paragraph without case and without its last punctuation. */
  readonly patterns: readonly string[];
}

const network =
  "facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|tiktok|threads|bluesky|reddit|email|e-mail";

/** The rules in the order they are tried. */
export const furnitureRules: readonly FurnitureRule[] = [
  {
    rule: "advertisement",
    where: "anywhere",
    patterns: [
      "advertisements?|advertising|sponsored(?: content)?|paid content",
      "(?:story|article|text|content) continues (?:below|after)(?: (?:this )?(?:ad|advertisement|video|photo|gallery))?",
      "skip (?:ad|advertisement|(?:past )?newsletter promotion)|continue reading(?: (?:below|the main story))?",
    ],
  },
  {
    rule: "subscribe",
    where: "anywhere",
    patterns: [
      "(?:subscribe|sign up|register)(?: now| today| here| free)?",
      "(?:subscribe|sign up|register)\\b.{0,60}? (?:newsletters?|e-?mails?|alerts?|briefings?|updates?|digest|podcast|channel|notifications?|inbox|continue reading|read more)\\b.{0,60}",
      "get .{0,60}(?:newsletters?|alerts|in your inbox|to your inbox).{0,30}",
      "(?:our|daily|weekly|free) newsletters?|newsletters?(?: sign-?up)?",
    ],
  },
  {
    rule: "share",
    where: "anywhere",
    patterns: [
      "share(?: (?:this|the|our))?(?: (?:article|story|post|page|news|link))(?: (?:on|via|with) .{0,40})?",
      `share (?:this|on|via)(?: (?:${network}))?`,
      `(?:${network})(?:[ ,|/•·]+(?:${network}|share|print|copy link))+`,
    ],
  },
  {
    rule: "follow",
    where: "anywhere",
    patterns: [
      "(?:follow|like|join|find) us(?: (?:on|at|in|via) .{0,60})?",
      `(?:follow|join) .{1,40} on (?:social (?:media|networks)|${network}).{0,40}`,
    ],
  },
  {
    rule: "comment",
    where: "anywhere",
    patterns: [
      "(?:leave|post|write|add|submit) (?:a |your )?(?:review|comment|reply)s?",
      "(?:view|show|read|see)(?: all)?(?: \\d+)? comments?|no comments(?: yet)?|join the (?:conversation|discussion)",
      "comments are closed.{0,40}|your email address will not be published.{0,80}",
    ],
  },
  {
    rule: "related",
    where: "anywhere",
    patterns: [
      "(?:read|see|watch|learn|find out|view) more(?: (?:here|on this story|on this topic))?",
      "(?:read|view) the (?:full|whole|original) (?:story|article|text|report)(?: (?:here|at|on) .{0,40})?",
      "(?:read (?:more|also|next)|also read|see also|related|related (?:story|article|news)|don['’]t miss|recommended|more on this(?: story)?)\\s*[:|>»–—].{1,160}",
    ],
  },
  {
    rule: "picture",
    where: "anywhere",
    patterns: [
      "(?:photo|image|picture|video|file photo|illustration|graphic|caption|foto)(?: (?:source|credit|by|courtesy(?: of)?))?\\s*[:,|/©].{1,160}",
      ".{10,290}\\b(?:REUTERS|AP Photo|AFP(?: Photo)?|EPA)\\s?/.{2,60}",
      ".{10,290}\\((?:photo by |photo: |file )?(?:Xinhua|AP|AFP|Reuters|EPA|Getty|dpa|TASS)(?: (?:Photo|Images))?(?:/[^()]{2,40})?\\)",
      "(?:image|photo|media|video) (?:caption|source|credit).{0,160}|.{0,60}(?:getty images|via (?:ap|reuters|afp))|!\\[.{0,200}\\]\\(\\S{0,200}\\)",
    ],
  },
  {
    rule: "credit",
    where: "anywhere",
    patterns: [
      "[(\\[]?(?:(?:additional |with )?(?:reporting|writing)|editing|edited|compiled|translated|translation|with (?:files|reporting|contributions)|writing and editing|reporting and writing|reporting and editing)(?: (?:by|from)) .{2,300}?[)\\]]?",
    ],
  },
  {
    rule: "copyright",
    where: "anywhere",
    patterns: [
      "(?:©|\\(c\\)|copyright(?: ©)?) .{0,160}",
      "all rights reserved.{0,80}",
      "(?:we use|this (?:web)?site uses) cookies.{0,140}",
    ],
  },
  {
    rule: "separator",
    where: "anywhere",
    patterns: ["[-*_=~•·#—–+ \\t\\u00a0]{3,}", "-? ?30 ?-?", "[(\\[]?(?:ends?|the end)[)\\]]?"],
  },
  {
    rule: "section",
    where: "edge",
    patterns: [
      "politics|world|business|news|home|sports?|opinion|economy|finance|markets|society|culture|health|science|tech(?:nology)?|travel|lifestyle|entertainment|regions?|in depth|analysis|europe|asia|africa|americas?|middle east|international|national|local|foreign policy|defen[cs]e",
      "tags?(?: ?[:#].{0,160})?|(?:categories|category|topics?|filed under|keywords)\\s*:.{0,160}",
    ],
  },
  {
    rule: "listing",
    where: "edge",
    patterns: [
      "news ?line|news ?feed|(?:latest|breaking|top|other|more|recent|all) (?:news|stories|headlines|articles|posts)|top stories|headlines",
      "(?:most (?:read|popular|viewed|shared)|trending|popular|editor['’]?s['’]? (?:picks?|choice))(?: (?:now|today|stories|articles))?",
      "(?:related|similar|recommended)(?: (?:articles?|stories|news|topics?|content|posts?|links|coverage))?|more from .{1,40}|more on .{1,40}|you (?:may|might) also like|read (?:also|next)|also read|see also|recommended for you|up next|around the web",
    ],
  },
  {
    rule: "navigation",
    where: "edge",
    patterns: [
      "(?:previous|next|prev)(?: (?:article|post|story|page))?|back(?: to top| to home(?:page)?)?|video player close|play video|menu|search|log ?in|sign in|close|loading",
      "contact(?: us)?|about(?: us)?|privacy policy|terms(?: (?:of (?:use|service)|and conditions))?|cookie (?:policy|settings)|advertise(?: with us)?|rss|sitemap|home ?page",
      `print(?: (?:this|version|article|page))*|e-?mail(?: this)?|share|tweet|save|listen|copy link|bookmark|facebook|twitter|instagram|telegram|whatsapp|linkedin|youtube`,
      "\\d{1,3} ?-?min(?:ute)?s?(?: read)?|[\\d,. ]+k? (?:views?|shares?|likes?|comments?|reads?)|(?:views?|shares?|comments?)\\s*[:(]?\\s*\\d+\\)?|comments?|reviews?|rate this|views",
    ],
  },
  {
    rule: "contact",
    where: "edge",
    patterns: [
      "(?:contact|email|reach|write to) (?:the |our )?(?:author|reporter|writer|editor|newsroom|us).{0,100}",
      "\\S+@\\S+\\.\\S+|follow .{1,40} @\\w+|twitter: ?@\\w+|@\\w{2,30}",
      "(?:the )?(?:views|opinions) expressed .{10,200}",
    ],
  },
];
