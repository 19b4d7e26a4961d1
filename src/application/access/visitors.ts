import { type Visitor } from '../../domain/access/visitor.js';

/** Who sent each request: the sign-in edge says it, the pages ask. A request is forgotten with its object. */
export class Visitors {
  private readonly known = new WeakMap<object, Visitor>();

  admit(request: object, visitor: Visitor): void {
    this.known.set(request, visitor);
  }

  behind(request: object): Visitor | null {
    return this.known.get(request) ?? null;
  }
}
