import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';

/** Whether nobody but this computer reaches the page under its address. */
const isLocal = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname);

/** The address of the view, and a way to copy it. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = () =>
    void navigator.clipboard.writeText(location.href).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed here'),
    );
  return (
    <section className="share-rows" aria-label="Link">
      <h3>Link</h3>
      <div>
        <p className="share-link">
          <input
            readOnly
            aria-label="Address of this view"
            value={location.href}
            onFocus={({ target }) => target.select()}
          />
          <button type="button" className="button is-primary" onClick={copy}>
            <Icon name="link" /> <span aria-live="polite">{said || 'Copy link'}</span>
          </button>
        </p>
        {isLocal() && <p className="side-note">It opens on this computer only. Send a picture or a file instead.</p>}
      </div>
    </section>
  );
}
