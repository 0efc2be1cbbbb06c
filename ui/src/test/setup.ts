// What a browser has and the test environment lacks; nothing of the program.
import { afterEach } from 'vitest';
import { cleanup } from '@testing-library/svelte';

afterEach(() => cleanup());
