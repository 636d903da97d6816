/**
 * What classes, ids and roles of elements say about what lies in them: the names that makers of pages give to parts that
 * are no body. A name counts as a whole or as the beginning or end of one, between hyphens.
 */
const RULES: readonly { readonly rule: string; readonly names: readonly string[] }[] = [
  {
    rule: "comments",
    names: [
      "comments?",
      "commentlist",
      "comment-(?:list|section|area|body|thread)",
      "disqus.*",
      "respond",
      "livefyre",
      "coral.*",
      "viafoura.*",
      "spotim",
      "openweb.*",
    ],
  },
  {
    rule: "newsletter",
    names: [
      "newsletters?",
      "news-letter",
      "sign-?ups?",
      "subscribe",
      "subscription",
      "email-signup",
      "mailing-list",
      "mc-embed.*",
      "mailchimp",
      "optin",
    ],
  },
  {
    rule: "cookie-notice",
    names: ["cookies?", "privacy", "privacy-.*", "cookie-.*", "consent", "gdpr", "onetrust.*", "cmp"],
  },
  {
    rule: "advertisement",
    names: [
      "ads?",
      "advert(?:s|isements?|ising)?",
      "ad-(?:slot|container|wrapper|unit|label|placeholder|text)",
      "adslot",
      "adunit",
      "dfp",
      "sponsor(?:ed|s)?",
      "outbrain.*",
      "taboola.*",
      "zergnet",
      "adsbygoogle",
      "promoted",
    ],
  },
  {
    rule: "related",
    names: [
      "related.*",
      "recommend(?:ed|ation|ations)?",
      "read-(?:more|next|also)",
      "readmore",
      "more-(?:stories|news|from|on|like.*|links|posts)",
      "most-(?:read|popular|viewed)",
      "popular",
      "trending",
      "also-(?:read|like)",
      "you-may.*",
      "further-reading",
      "see-also",
      "inline-(?:related|link|story|promo)",
      "rail",
      "in-this-story",
      "up-next",
      "next-(?:article|post|story)",
      "prev(?:ious)?-(?:article|post|story)",
      "suggested",
      "latest-(?:news|stories|posts|articles|headlines)",
      "teasers?",
      "story-list",
      "dont-miss",
      "promo(?:s|tion|box)?",
      "jp-relatedposts",
      "yarpp.*",
      "crp.*",
      "key-events",
      "rich-link",
      "link-box",
      "linkbox",
      "article-list",
      "posts-list",
      "post-navigation",
      "nav-links",
      "must-read",
      "editors-picks?",
      "explore-more",
      "keep-reading",
      "whats-next",
      "cards?",
    ],
  },
  {
    rule: "caption",
    names: [
      "captions?",
      "wp-caption-text",
      "figcaption",
      "photo-?(?:credit|caption)",
      "image-(?:credit|caption|source)",
      "img-(?:credit|caption)",
      "media-(?:caption|credit|info)",
      "credits?",
      "gallery.*",
      "slideshow.*",
      "carousel",
      "lightbox",
      "cutline",
      "video-(?:caption|title|description|info)",
      "attribution",
      "copyright",
    ],
  },
  { rule: "pull-quote", names: ["pull-?quotes?", "quote-box", "quote-block", "quotebox", "pull", "blockquote-pull"] },
  {
    rule: "share",
    names: [
      "share.*",
      "sharing",
      "social.*",
      "sharedaddy",
      "addthis.*",
      "addtoany.*",
      "a2a.*",
      "follow(?:-us|-.*)?",
      "bookmark",
    ],
  },
  {
    rule: "byline",
    names: [
      "by-?lines?",
      "author.*",
      "authors",
      "contributors?",
      "writer",
      "bio",
      "biography",
      "post-meta",
      "entry-meta",
      "article-meta",
      "meta",
      "metadata",
      "by",
      "posted",
      "dateline-date",
      "timestamp",
      "post-date",
      "publish(?:ed)?-?(?:date|time)?",
      "date",
      "datetime",
      "reading-time",
      "read-time",
    ],
  },
  {
    rule: "navigation",
    names: [
      "nav(?:bar|igation)?",
      "breadcrumbs?",
      "menu",
      "pagination",
      "pager",
      "skip-link",
      "toc",
      "table-of-contents",
      "ez-toc.*",
      "masthead",
      "site-header",
      "site-footer",
      "topbar",
      "sub-?nav",
    ],
  },
  {
    rule: "tags",
    names: [
      "tags?",
      "tag-?list",
      "post-tags",
      "article-tags",
      "tags-links",
      "topics?",
      "keywords",
      "categories",
      "category-list",
      "cat-links",
    ],
  },
  {
    rule: "embed",
    names: [
      "embeds?",
      "twitter-tweet",
      "tweet",
      "instagram-media",
      "fb-post",
      "tiktok-embed",
      "oembed",
      "reddit-embed.*",
      "player",
      "video-?player",
      "jw-?player.*",
      "brightcove.*",
      "wp-block-embed",
    ],
  },
];

const compiled = RULES.map(({ rule, names }) => ({
  rule,
  pattern: new RegExp(`(?:^|[\\s-])(?:${names.join("|")})(?=[\\s]|$)|(?:^|\\s)(?:${names.join("|")})(?=[\\s-]|$)`),
}));

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["nav", "navigation"],
  ["footer", "footer"],
  ["aside", "aside"],
  ["form", "form"],
  ["button", "button"],
  ["figure", "caption"],
  ["figcaption", "caption"],
  ["address", "byline"],
  ["dialog", "tool"],
  ["fieldset", "form"],
  ["label", "form"],
  ["menu", "navigation"],
  ["time", "byline"],
]);

const ROLES: ReadonlyMap<string, string> = new Map([
  ["navigation", "navigation"],
  ["banner", "navigation"],
  ["complementary", "aside"],
  ["contentinfo", "footer"],
  ["dialog", "tool"],
  ["alertdialog", "tool"],
  ["search", "form"],
  ["form", "form"],
  ["menu", "navigation"],
  ["tooltip", "tool"],
]);

const known = new Map<string, string | null>();

/** Patterns are tried once for each class: pages repeat theirs. */
const MOST_KNOWN = 20_000;

/** Classes that tell what a page is about, and how it is laid out, and nothing of the part that bears them. */
const ABOUT =
  /(?<=^|\s)(?:category|tag|type|status|format|has|with|is|no|not|without|hentry|js|gtm|u|theme|col|grid)-\S+/g;

function byWords(words: string): string | null {
  const before = known.get(words);
  if (before !== undefined) return before;
  const own = words.replace(ABOUT, "");
  const found = compiled.find(({ pattern }) => pattern.test(own))?.rule ?? null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(words, found);
  return found;
}

/** Why what lies in an element is no body, by its name, role and classes. */
export function ruleOf(name: string, words: string, attributes: Readonly<Record<string, string>>): string | null {
  const own = ELEMENTS.get(name);
  if (own !== undefined) return own;
  const role = ROLES.get(attributes["role"] ?? "");
  if (role !== undefined) return role;
  if (isHidden(attributes)) return "hidden";
  // A class of hundreds of characters is made by a tool, and says nothing by its parts.
  return words === "" || words.length > 600 || name === "body" || name === "html" ? null : byWords(words);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { style } = attributes;
  return (
    attributes["hidden"] !== undefined ||
    (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}
