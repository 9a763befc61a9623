/** Short words that something was done or refused, which go by themselves; kept outside React, so that anything may tell. */
import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  color: 'green' | 'red'
  title?: string
  message: string
}

const lifeMs = { green: 6000, red: 12_000 }
let toasts: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()
const set = (next: readonly Toast[]): void => {
  toasts = next
  for (const listener of listeners) listener()
}

export const dropToast = (id: number): void => set(toasts.filter((toast) => toast.id !== id))

export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = (count += 1)
  set([...toasts, { ...toast, id }])
  setTimeout(() => dropToast(id), lifeMs[toast.color])
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts)
