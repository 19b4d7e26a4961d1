/** The tokens under which the composition provides what this edge uses and is no class of its own. */
export const councilBookPort = Symbol('CouncilBook');
