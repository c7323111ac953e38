import { GRANT_MEMBER, OVERRIDES_MEMBER } from './carriedHeaders.ts';

/** The value of one member of a `baggage` header, decoded. Anyone may have changed it. Never throws. */
export function readBaggageMember(baggage: string | null, name: string): string | undefined {
  const member = membersOf(baggage).find((one) => nameOf(one) === name);
  const [value = ''] = member?.slice(member.indexOf('=') + 1).split(';') ?? [];
  if (member === undefined) return undefined;
  try {
    return decodeURIComponent(value.trim());
  } catch {
    return value; // As it is: the grammar of what it holds refuses it.
  }
}

/** Whether a `baggage` header has members of ours. */
export function hasOwnMember(baggage: string | null): boolean {
  return membersOf(baggage).some(isOurs);
}

/** The other members of a `baggage` header, which are not ours. */
export function foreignBaggage(baggage: string | null): string {
  return membersOf(baggage)
    .filter((member) => !isOurs(member))
    .join(',');
}

/**
 * Two members, however many flags: W3C Baggage guarantees only 64 of them in 8192 bytes, and lets anybody drop single ones. The
 * list is encoded as a whole, since commas and spaces part members.
 */
export function formatBaggage(list: string, token: string): string {
  return `${OVERRIDES_MEMBER}=${encodeURIComponent(list)},${GRANT_MEMBER}=${token}`;
}

function membersOf(baggage: string | null): readonly string[] {
  return (baggage ?? '')
    .split(',')
    .map((member) => member.trim())
    .filter(Boolean);
}

function nameOf(member: string): string {
  return member.split('=', 1).join().trim().toLowerCase();
}

function isOurs(member: string): boolean {
  return [OVERRIDES_MEMBER, GRANT_MEMBER].includes(nameOf(member));
}
