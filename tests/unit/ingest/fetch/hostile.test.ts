import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAddress, isAddress, shownAddress } from '../../../../server/ingest/fetch/address.ts';
import { privateUse } from '../../../../server/ingest/fetch/public-ip.ts';
import { article, guardNetwork, refusalOf, type TestWeb, testWeb } from './loopback.ts';

/** Addresses that nothing may be sent to, with a word of the reason. */
const hostile: readonly [string, string][] = [
  ['http://127.0.0.1/', 'loopback'],
  ['http://2130706433/', 'loopback'],
  ['http://0177.0.0.1/', 'loopback'],
  ['http://0x7f.1/', 'loopback'],
  ['http://0x7f000001/', 'loopback'],
  ['http://017700000001/', 'loopback'],
  ['http://127.1/', 'loopback'],
  ['http://127.0.0.1./', 'loopback'],
  ['http://①②⑦.⓪.⓪.①/', 'loopback'],
  ['http://[::1]/', 'loopback'],
  ['http://[0:0:0:0:0:0:0:1]/', 'loopback'],
  ['http://[::ffff:127.0.0.1]/', 'IPv4-mapped'],
  ['http://[::ffff:7f00:1]/', 'IPv4-mapped'],
  ['http://[::ffff:0:127.0.0.1]/', 'in disguise'],
  ['http://[::127.0.0.1]/', 'special uses'],
  ['http://[64:ff9b::7f00:1]/', 'NAT64'],
  ['http://[64:ff9b:1::a00:1]/', 'NAT64'],
  ['http://[2002:7f00:1::]/', '6to4'],
  ['http://[2001:0:53aa:64c::1]/', 'Teredo'],
  ['http://[fe80::1]/', 'local link'],
  ['http://[fe80::1%25eth0]/', 'no address'],
  ['http://[fc00::1]/', 'unique local'],
  ['http://[fd12:3456::1]/', 'unique local'],
  ['http://[fec0::1]/', 'site local'],
  ['http://[ff02::1]/', 'multicast'],
  ['http://[::]/', 'unspecified'],
  ['http://[2001:db8::1]/', 'reserved'],
  ['http://[4000::1]/', 'special uses'],
  ['http://169.254.169.254/latest/meta-data/', 'local link'],
  ['http://10.0.0.1/', 'private network'],
  ['http://172.16.0.1/', 'private network'],
  ['http://192.168.1.1/', 'private network'],
  ['http://100.64.0.1/', '100.64.0.0/10'],
  ['http://0.0.0.0/', 'unspecified'],
  ['http://0/', 'unspecified'],
  ['http://255.255.255.255/', 'broadcast'],
  ['http://224.0.0.1/', 'multicast'],
  ['http://240.0.0.1/', 'reserved'],
  ['http://192.0.2.1/', 'reserved'],
  ['http://198.18.0.1/', 'reserved'],
  ['file:///etc/passwd', 'file:'],
  ['data:text/html,<p>x', 'data:'],
  ['gopher://news.example/', 'gopher:'],
  ['ftp://news.example/a', 'ftp:'],
  ['javascript:alert(1)', 'javascript:'],
  ['http://user:secret@news.example/', 'user name or password'],
  ['http://user@news.example/', 'user name or password'],
  ['http://@news.example/', 'user name or password'],
  ['http://news.example@127.0.0.1/', 'user name or password'],
  ['http://news.example:80@127.0.0.1/', 'user name or password'],
  ['http://evil.example\\@127.0.0.1/', 'backslash'],
  ['http:\\\\127.0.0.1\\', 'backslash'],
  ['http://localhost/', 'local network only'],
  ['http://localhost./', 'ends in a dot'],
  ['http://LOCALHOST/', 'local network only'],
  ['http://ｌｏｃａｌｈｏｓｔ/', 'local network only'],
  ['http://xn--lcalhost-54a/', 'local network only'],
  ['http://app.localhost/', 'local network only'],
  ['http://printer.local/', 'local network only'],
  ['http://metadata.google.internal/', 'local network only'],
  ['http://router/', 'local network only'],
  ['http://news.example./', 'ends in a dot'],
  ['http:///path', 'names no host'],
  ['http://', 'names no host'],
  ['http:news.example/', 'names no host'],
  ['http://?x', 'names no host'],
  ['http://news.example/a\r\nHost: 127.0.0.1', 'control character'],
  ['http://127.0.0.1\t/', 'control character'],
  ['http://news.example/ a', 'blank'],
  ['http://news\u200b.example/', 'invisible'],
  ['http://news.example/\u202etxt', 'invisible'],
  ['http://news.example:22/', 'port 22'],
  ['http://news.example:8080/', 'port 8080'],
  ['http://[::1', 'no address'],
  ['http://exa mple/', 'blank'],
  [`http://news.example/${'a'.repeat(5000)}`, 'longer than'],
  ['news.example/article', 'no address'],
];

describe('addresses that are not fetched', () => {
  let web: TestWeb;
  let guard: ReturnType<typeof guardNetwork>;
  beforeAll(async () => {
    guard = guardNetwork();
    web = await testWeb((_request, response) => response.end(article('Talks resume')));
  });
  afterAll(async () => {
    await web.close();
    guard.restore();
    expect(guard.beyond).toEqual([]);
  });

  it.each(hostile)('%j: %s', async (address, reason) => {
    expect(await refusalOf(web.fetcher, address)).toContain(reason);
    expect(web.dialled).toEqual([]);
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['::ffff:10.1.2.3', 'IPv4-mapped'],
    ['fe80::1%eth0', 'local link'],
    ['169.254.169.254', 'credentials'],
  ])('a public name that stands for %s', async (ip, reason) => {
    const host = `h${ip.replace(/\W/g, '-')}.example`;
    web.names.set(host, [[ip]]);
    const message = await refusalOf(web.fetcher, `http://${host}/`);
    expect(message).toContain(`${host}, which stands for ${ip}`);
    expect(message).toContain(reason);
    expect(web.dialled).toEqual([]);
  });

  it('lets through what is public, without its fragment', () => {
    for (const address of ['http://news.example/a?b=c', 'https://1.1.1.1/', 'https://[2606:4700::1111]/'])
      expect(checkAddress(`${address}#part`).href).toBe(address);
    expect(checkAddress('https://münchen.example/ä').href).toBe('https://xn--mnchen-3ya.example/%C3%A4');
    expect(privateUse('8.8.8.8')).toBeNull();
  });

  it('tells addresses from paths', () => {
    for (const address of ['https://a.example', 'file:///x', 'data:,x', 'gopher://x'])
      expect(isAddress(address)).toBe(true);
    for (const path of ['news/a.txt', '-', 'C:\\news', 'a:b.txt', './http:/x']) expect(isAddress(path)).toBe(false);
  });

  it('shows no sign that moves the cursor', () => {
    expect(shownAddress('http://a/\u001b[2J\u202ex')).toBe('http://a/\\u{1b}[2J\\u{202e}x');
  });
});

describe('a public address that becomes another one', () => {
  let web: TestWeb;
  const targets: Record<string, string> = {
    '/metadata': 'http://169.254.169.254/latest/meta-data/',
    '/decimal': 'http://2852039166/',
    '/inside': '//localhost/admin',
    '/file': 'file:///etc/passwd',
    '/login': 'http://user:secret@news.example/',
    '/port': 'http://news.example:6379/',
    '/rebinding': 'http://turning.example/secret',
    '/mapped': 'http://[::ffff:169.254.169.254]/',
  };
  beforeAll(async () => {
    web = await testWeb(({ url }, response) => {
      if (targets[url!]) response.writeHead(302, { location: targets[url!]! }).end();
      else response.end(article('Secret'));
    });
  });
  afterAll(() => web.close());

  it.each(Object.entries(targets).filter(([path]) => path !== '/rebinding'))('redirect %s', async (path, target) => {
    const message = await refusalOf(web.fetcher, `http://news.example${path}`);
    expect(message).toMatch(/^leads to (?:http|file):/);
    expect(message).toMatch(target.startsWith('file') ? /only http: and https:/ : /which (?:stands|has|holds)/);
    expect(web.requests.filter((request) => !request.startsWith('news.example'))).toEqual([]);
  });

  it('looks the host up for every request, and connects to what it has checked', async () => {
    web.names.set('turning.example', [['203.0.114.7'], ['203.0.114.8'], ['127.0.0.1']]);
    web.dialled.length = 0;
    await web.fetcher.get('http://turning.example/first');
    // robots.txt and the page each had a look-up of their own, and nothing was looked up after the check.
    expect(web.dialled).toEqual(['203.0.114.7:80', '203.0.114.8:80']);
    expect(await refusalOf(web.fetcher, 'http://news.example/rebinding')).toContain('which stands for 127.0.0.1');
    expect(web.requests).not.toContain('turning.example/secret');
  });

  it('leaves the private ones of several addresses out', async () => {
    web.names.set('mixed.example', [['10.0.0.1', '203.0.114.9']]);
    web.dialled.length = 0;
    await web.fetcher.get('http://mixed.example/');
    expect(new Set(web.dialled)).toEqual(new Set(['203.0.114.9:80']));
  });
});
