import { useEffect, useRef } from 'react';
import type { Answer } from '../../core/api/request.ts';
import { newsInWords } from '../../core/words/adding.ts';
import { useStats } from '../data/corpus.ts';

/** Milliseconds after which what came is not added to what was told before. */
const apart = 15_000;

/** Says what came into the store while the page was open; what comes in quick succession is told as one. */
export function useNews(say: (text: string) => void): void {
  const { data, isPlaceholderData } = useStats();
  const before = useRef<{ stats: Answer<'stats'>; from: Answer<'stats'>; at: number } | null>(null);
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const known = before.current;
    const now = Date.now();
    if (!known) {
      before.current = { stats: data, from: data, at: 0 };
      return;
    }
    if (data.documents === known.stats.documents && data.stances === known.stats.stances) return;
    const from = now - known.at < apart ? known.from : known.stats;
    before.current = { stats: data, from, at: now };
    const news = newsInWords(from, data);
    if (news) say(news);
  }, [data, isPlaceholderData, say]);
}
