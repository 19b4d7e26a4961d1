/** The tokens under which the composition provides the ports that this edge uses: a port is a type and has none. */
export const councilBookPort = Symbol('CouncilBook');
export const logPort = Symbol('Log');
