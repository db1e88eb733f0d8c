package kith.graph.reach;

import java.util.Arrays;

/// The largest of many longs, without boxing: a binary heap.
final class LongHeap {
    private long[] heap = new long[1_024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void push(long value) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] < value) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = value;
    }

    /// The largest; the heap must not be empty.
    long top() {
        return heap[0];
    }

    /// Removes the largest and returns it; the heap must not be empty.
    long pop() {
        long top = heap[0];
        long value = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
        return top;
    }
}
