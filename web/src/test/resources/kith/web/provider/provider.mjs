// The certified OpenID provider with three people. Says its address, then reads commands: the address of the client
// that may send people, and `groups NAME GROUP,GROUP` for somebody who moves.
import http from 'node:http';
import readline from 'node:readline';
import { Provider } from 'oidc-provider';

const groups = { ada: ['kith-owners'], ben: ['marketing', 'sales'], cem: ['canteen'] };
// the provider talks on the same line about what a test leaves as it is
const say = (word) => console.log(`test: ${word}`);
const server = http.createServer();
server.listen(0, '127.0.0.1', () => say(`http://127.0.0.1:${server.address().port}`));

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const [command, name, list] = line.split(' ');
  if (command === 'client') {
    const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
      clients: [{
        client_id: 'kith',
        client_secret: 'a secret of the test',
        redirect_uris: [`${name}sign-in/back`],
        post_logout_redirect_uris: [`${name}sign-in`],
      }],
      claims: { openid: ['sub'], profile: ['preferred_username'], groups: ['groups'] },
      scopes: ['openid', 'profile', 'groups'],
      features: { rpInitiatedLogout: { enabled: true } },
      findAccount: (context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, preferred_username: `${id}@example.org`, groups: groups[id] ?? [] }),
      }),
    });
    server.on('request', provider.callback());
    say('ready');
  } else if (command === 'groups') {
    groups[name] = list ? list.split(',') : [];
    say('moved');
  }
}).on('close', () => process.exit());
