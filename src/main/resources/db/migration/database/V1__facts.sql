-- What modules publish to analytics and to each other: one view per fact.
create schema facts;
