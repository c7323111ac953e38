/** A map that forgets its oldest entry rather than grow beyond `limit`: made-up keys must not fill the memory (T16). */
export function createBoundedMap<Key, Value>(
  limit: number,
): Pick<Map<Key, Value>, 'get' | 'set' | 'delete' | 'size'> {
  const map = new Map<Key, Value>();
  return {
    get size() {
      return map.size;
    },
    get: (key) => map.get(key),
    delete: (key) => map.delete(key),
    set(key, value) {
      map.delete(key);
      map.set(key, value);
      if (map.size > limit) for (const oldest of map.keys()) return (map.delete(oldest), map);
      return map;
    },
  };
}
