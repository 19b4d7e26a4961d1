/** The tokens under which the composition provides what this edge uses and is no class of its own. */
export const councilBookPort = Symbol('CouncilBook');
export const chancePort = Symbol('Chance');
export const logPort = Symbol('Log');
/** The filter that answers all that goes wrong outside the pages. */
export const beyondPages = Symbol('what goes wrong beyond the pages');
