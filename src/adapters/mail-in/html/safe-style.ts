/** How words look, and nothing that lays one thing over another, hides it or fetches it. */
const harmless = new Set([
  ...['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'letter-spacing', 'line-height'],
  ...['text-align', 'text-decoration', 'text-indent', 'text-transform', 'vertical-align', 'white-space', 'direction', 'list-style-type'],
  ...['width', 'max-width', 'min-width', 'height', 'border-collapse', 'border-spacing', 'border-color', 'border-style', 'border-width'],
  ...['', '-top', '-right', '-bottom', '-left'].flatMap((side) => [`border${side}`, `padding${side}`, `margin${side}`]),
]);
/** Neither quotation marks nor escapes nor functions but of colours: what a value cannot spell it cannot fetch. */
const plainValue = /^(?:[-\w#%.,! ]|(?:rgb|hsl)a?\([\d.,%/ ]{1,40}\))+$/i;
const longestStyle = 2_000;

/** The declarations of a style attribute that are harmless by their name and by their value. */
export function safeStyle(style: string): string {
  return style
    .slice(0, longestStyle)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const [property, value] = [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).replace(/["']/g, '').trim()];
      return harmless.has(property) && plainValue.test(value) ? [`${property}: ${value}`] : [];
    })
    .join('; ');
}
