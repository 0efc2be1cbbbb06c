// Where files are offered to be written.
import { describe, expect, it } from 'vitest';
import { SaveFolder } from './save_folder';

describe('the folder of a file to be written', () => {
  it('is the first one until a file went elsewhere, and stays there', async () => {
    const folder = new SaveFolder(() => Promise.resolve('/home/ana/Documents'));
    expect(await folder.offer('Dam.pdf')).toBe('/home/ana/Documents/Dam.pdf');
    folder.chose('/media/stick/out/Dam.pdf');
    expect(await folder.offer('Dam.docx')).toBe('/media/stick/out/Dam.docx');
  });

  it('keeps the separators of the system and the root', async () => {
    const folder = new SaveFolder(() => Promise.resolve('C:\\Users\\Ana\\Documents'));
    expect(await folder.offer('Dam.pdf')).toBe('C:\\Users\\Ana\\Documents\\Dam.pdf');
    folder.chose('D:\\Dam.pdf');
    expect(await folder.offer('Dam.pdf')).toBe('D:\\Dam.pdf');
    folder.chose('/Dam.pdf');
    expect(await folder.offer('Dam.pdf')).toBe('/Dam.pdf');
  });

  it('is left to the system where no folder is known', async () => {
    const folder = new SaveFolder(() => Promise.reject(new Error('no documents')));
    expect(await folder.offer('Dam.pdf')).toBe('Dam.pdf');
    folder.chose('Dam.pdf');
    expect(await folder.offer('Dam.pdf')).toBe('Dam.pdf');
  });
});
