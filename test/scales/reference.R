# What R's multilevel package says of answers.csv, written to reference.json, against which
# src/shared/scales is held. Made with R 4.2.2 and multilevel 2.7:
#   Rscript test/scales/reference.R
# Items 1, 3 and 5 are turned: they are worded the other way round, on a scale from 1 to 7.
library(multilevel)

folder <- "test/scales"
answers <- read.csv(file.path(folder, "answers.csv"))
items <- answers[, -1]
items[, c(1, 3, 5)] <- 8 - items[, c(1, 3, 5)]
person <- rowMeans(items)
parts <- aov(person ~ as.factor(answers$team))
even <- (7^2 - 1) / 12

number <- function(x) ifelse(is.na(x), "null", sprintf("%.15g", x))
pairs <- function(names, values) paste0('{ ', paste0('"', names, '": ', number(values), collapse = ", "), ' }')
single <- rwg(person, answers$team, ranvar = even)
several <- rwg.j(items, answers$team, ranvar = even)
peaked <- rwg.j(items, answers$team, ranvar = 2.1)

writeLines(c(
  "{",
  paste0('  "alpha": ', number(cronbach(items)$Alpha), ","),
  paste0('  "alphaPeople": ', cronbach(items)$N, ","),
  paste0('  "icc1": ', number(ICC1(parts)), ","),
  paste0('  "icc2": ', number(ICC2(parts)), ","),
  paste0('  "rwg": ', pairs(single$grpid, single$rwg), ","),
  paste0('  "rwgJ": ', pairs(several$grpid, several$rwg.j), ","),
  paste0('  "rwgJPeaked": ', pairs(peaked$grpid, peaked$rwg.j)),
  "}"
), file.path(folder, "reference.json"))
