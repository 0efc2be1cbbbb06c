// Entry of the window: styles, the client for where it runs, the frame.
import { mount } from 'svelte';
import './styles';
import Frame from './app/Frame.svelte';
import { connect } from './lib/client';

async function client() {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('fake')) {
    const extra = Number(new URLSearchParams(location.search).get('fake'));
    return (await import('./test/fake')).fakeClient(extra);
  }
  return connect();
}

const target = document.getElementById('app');
if (target === null) throw new Error('the page has an element with the id app');
mount(Frame, { target, props: { client: await client() } });
