export type ReplyPart = 'written' | 'quoted' | 'signature';
