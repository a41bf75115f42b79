package org.stammkunde.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stammkunde.structure.Sources.Source;

/// Finds words a person would read that stand in a template instead of in the texts.
final class TemplateLiterals {

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern DIRECTIVE =
            Pattern.compile("^\\s*@(?:import|param)\\b.*$", Pattern.MULTILINE);
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|placeholder|alt|aria-label)=\"([^\"$]*\\p{L}[^\"$]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private TemplateLiterals() {}

    static List<String> in(Source template) {
        var hits = new ArrayList<String>();
        var text = withoutCode(template.text());
        var attribute = SPOKEN_ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            hits.add(at(template, text, attribute.start()) + " " + attribute.group());
        }
        var visible = blank(TAG, text);
        var word = WORD.matcher(visible);
        while (word.find()) {
            hits.add(at(template, visible, word.start()) + " " + word.group());
        }
        return hits;
    }

    /// Blanks comments, directives, expressions and control structures, keeping line numbers.
    private static String withoutCode(String template) {
        var text = blank(DIRECTIVE, blank(COMMENT, template)).replace("&nbsp;", "      ");
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (startsAt(out, i, "!{") || startsAt(out, i, "${") || startsAt(out, i, "$unsafe{")) {
                i = blankTo(out, i, matching(out, out.indexOf("{", i), '{', '}'));
            } else if (out.charAt(i) == '@' && i + 1 < out.length()) {
                i = blankDirective(out, i);
            } else if (out.charAt(i) == '`') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    private static int blankDirective(StringBuilder out, int at) {
        if (out.charAt(at + 1) == '`') {
            return blankTo(out, at, at + 1);
        }
        int end = at + 1;
        while (end < out.length()
                && (Character.isJavaIdentifierPart(out.charAt(end)) || out.charAt(end) == '.')) {
            end++;
        }
        if (end < out.length() && out.charAt(end) == '(') {
            int close = matching(out, end, '(', ')');
            int content = out.indexOf("@`", end);
            if (out.substring(at).startsWith("@template") && content >= 0 && content < close) {
                keepContentOnly(out, at, close);
                return at;
            }
            return blankTo(out, at, close);
        }
        return blankTo(out, at, end - 1);
    }

    /// Inside `@template…(a = …, content = @`…`)` only what stands between the backticks is text.
    private static void keepContentOnly(StringBuilder out, int from, int close) {
        boolean inside = false;
        int depth = 0;
        for (int i = from; i <= close && i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '@' && i + 1 < out.length() && out.charAt(i + 1) == '`') {
                depth++;
                out.setCharAt(i, ' ');
                out.setCharAt(i + 1, ' ');
                i++;
                inside = true;
            } else if (c == '`') {
                depth--;
                out.setCharAt(i, ' ');
                inside = depth > 0;
            } else if (!inside && c != '\n') {
                out.setCharAt(i, ' ');
            }
        }
    }

    private static int matching(StringBuilder text, int open, char opening, char closing) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == opening) {
                depth++;
            } else if (!quoted && c == closing && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    private static int blankTo(StringBuilder out, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
        return to;
    }

    private static boolean startsAt(StringBuilder text, int at, String what) {
        return at + what.length() <= text.length()
                && text.substring(at, at + what.length()).equals(what);
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    }

    private static String at(Source source, String text, int offset) {
        long line = 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return source.path() + ":" + line;
    }
}
