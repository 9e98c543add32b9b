namespace Guiju.Kernel.Reports.Checking;

/// <summary>A figure in its clause, as a candidate for a part or a total.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Before">Strongest cut between it and the candidate before it.</param>
/// <param name="Gap">A clause with other figures, and none of this unit, stands between them.</param>
internal readonly record struct Addend(FoundFigure Figure, Clause Clause, Cut Before = Cut.Opening, bool Gap = false)
{
    private const int Reach = 12;

    /// <summary>A figure after these words is an increase, an average, an earlier or an intended value: never a part or a whole.</summary>
    private static readonly string[] Apart =
    [
        "同比", "环比", "增长", "增加", "减少", "下降", "上升", "提高", "压缩", "压减", "缩短", "精简", "比上", "比去", "净增", "多出",
        "增幅", "降幅", "人均", "平均", "户均", "日均", "月均", "每", "最高", "最低", "最多", "最少", "上年", "去年", "同期", "上一年", "目标", "计划", "力争",
        "低于", "高于", "少于", "多于", "翻",
    ];

    /// <summary>Whether the figure may be added at all: a count, money or a measure, stated of the year itself.</summary>
    public bool Adds
    {
        get
        {
            if (!Figure.Amount.Adds || Figure.Upper is not null || Figure.Value < 0)
            {
                return false;
            }

            var head = Clause.Head(Figure);
            head = head.Length > Reach ? head[^Reach..] : head;
            foreach (var word in Apart)
            {
                if (head.Contains(word, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            var than = head.LastIndexOf('较');
            return than < 0 || (than + 1 < head.Length && head[than + 1] is '大' or '重' or '高' or '多' or '小' or '好' or '轻');
        }
    }

    /// <summary>Whether two figures can be of one sum.</summary>
    public bool SameUnit(FoundFigure other) => Figure.Amount.Unit == other.Amount.Unit && Figure.Amount.Kind == other.Amount.Kind;

    /// <summary>Whether what the two count may be the same: «5个窗口» and «18个单位» are not, «60个项目» and «20个重点项目» are.</summary>
    public bool KinOf(Addend other)
    {
        var mine = Noun();
        var theirs = other.Noun();
        return mine.Length == 0 || theirs.Length == 0 || mine[^1] == theirs[^1]
            || mine.Contains(theirs, StringComparison.Ordinal) || theirs.Contains(mine, StringComparison.Ordinal);
    }

    /// <summary>The noun after the figure.</summary>
    private ReadOnlySpan<char> Noun()
    {
        var tail = Clause.Tail(Figure);
        var length = 0;
        while (length < tail.Length && char.IsLetter(tail[length]) && tail[length] is not ('的' or '等' or '共' or '其' or '组' or '构' or '合' or '分' or '占'))
        {
            length++;
        }

        return tail[..length];
    }
}
