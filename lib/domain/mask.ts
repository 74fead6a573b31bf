/** Personal data as staff see it before they ask for more: enough to recognise, too little to copy. */
export const maskName = (name: string): string => {
  const [first, ...rest] = [...name.trim()];
  return first ? first + "*".repeat(Math.max(rest.length, 1)) : "";
};

/** Digits of a telephone number without the middle four. */
export const maskPhone = (phone: string): string => {
  const plain = phone.trim();
  if (plain.length < 7) return "*".repeat(plain.length);
  const kept = Math.min(4, plain.length - 6);
  return `${plain.slice(0, 3)}****${plain.slice(plain.length - kept)}`;
};

export const maskEmail = (email: string): string => {
  const [name = "", host = ""] = email.trim().split("@");
  return host ? `${name.slice(0, 1)}***@${host}` : `${name.slice(0, 1)}***`;
};
