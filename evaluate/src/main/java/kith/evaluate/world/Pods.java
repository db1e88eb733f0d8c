package kith.evaluate.world;

import java.util.Arrays;

/// Comment pods: twelve aspirants who comment on each other within minutes.
final class Pods {
    static final int SIZE = 12;

    private final int[] pod;
    private final int[] members;

    private Pods(int[] pod, int[] members) {
        this.pod = pod;
        this.members = members;
    }

    static Pods of(Society society) {
        int count = 0;
        for (int p : society.pod) {
            count = Math.max(count, p + 1);
        }
        int[] members = new int[count * SIZE];
        Arrays.fill(members, -1);
        int[] filled = new int[count];
        for (int i = 0; i < society.pod.length; i++) {
            int p = society.pod[i];
            if (p >= 0) {
                members[p * SIZE + filled[p]++] = i;
            }
        }
        return new Pods(society.pod, members);
    }

    boolean has(int account) {
        return pod[account] >= 0;
    }

    /// The k-th member of the account's pod, or -1 when the pod is not full.
    int member(int account, int k) {
        return members[pod[account] * SIZE + k];
    }
}
