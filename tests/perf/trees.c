#include <stdio.h>
#include <stdlib.h>

typedef struct Tree { struct Tree *left, *right; } Tree;

static Tree *tree(Tree *left, Tree *right) {
    Tree *t = malloc(sizeof *t);
    t->left = left;
    t->right = right;
    return t;
}

static Tree *build(int depth) {
    if (depth == 0) return tree(NULL, NULL);
    Tree *left = build(depth - 1);
    return tree(left, build(depth - 1));
}

static int check(const Tree *t) {
    if (t->left == NULL || t->right == NULL) return 1;
    return 1 + check(t->left) + check(t->right);
}

static void release(Tree *t) {
    if (t == NULL) return;
    release(t->left);
    release(t->right);
    free(t);
}

int main(void) {
    int max_depth = 18;
    Tree *stretch = build(max_depth + 1);
    printf("stretch %d\n", check(stretch));
    release(stretch);
    Tree *long_lived = build(max_depth);
    for (int depth = 4; depth <= max_depth; depth += 4) {
        int rounds = 1 << (max_depth - depth + 4);
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            Tree *t = build(depth);
            sum += check(t);
            release(t);
        }
        printf("%d of depth %d: %ld\n", rounds, depth, sum);
    }
    printf("long lived %d\n", check(long_lived));
    release(long_lived);
}
