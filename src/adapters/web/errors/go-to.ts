/** The visitor is led elsewhere. Always a path of this service. */
export class GoTo extends Error {
  constructor(readonly path: `/${string}`) {
    super(path);
  }
}
