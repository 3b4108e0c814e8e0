/** The wordmark with its mark: a country and a person, and what goes between them. */
export function Brand() {
  return (
    <div className="brand">
      <svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
        <rect x="1" y="13" width="11" height="11" rx="2.5" />
        <circle cx="20" cy="6.5" r="5" />
        <path d="M7.500 9.300c.5-2.900 2.200-4.600 5-5M19.800 14.800c-.3 3-1.700 4.900-4.300 5.600" />
      </svg>
      Demarche
    </div>
  );
}
