using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Configurations;

/// <summary>Configurations as someone with forty services writes them: built of records that compute, derive and copy themselves.</summary>
public sealed class RecordConfigurationTests
{
    [Fact]
    public void Services_derive_from_a_base_that_computes_for_them() => Clr.Agrees("""
        public abstract record Unit(string Name, params string[] Needs)
        {
            public virtual int Port => 80;
            public string Host => $"{Slug}.{Domain}";
            protected virtual string Domain => "acme.be";
            private string Slug => Name.Replace('_', '-').ToLowerInvariant();
            public string? Note { get; init; }
            public abstract IEnumerable<string> Checks();
            public sealed override string ToString() => $"{GetKind()} {Host}:{Port}{(Note is { Length: > 0 } note ? $" ({note})" : "")}";
            protected abstract string GetKind();
        }
        public record Web(string Name, params string[] Needs) : Unit(Name, Needs)
        {
            public override IEnumerable<string> Checks() { yield return $"http://{Host}:{Port}/"; foreach (var need in Needs) yield return $"tcp://{need}"; }
            protected override string GetKind() => nameof(Web);
        }
        public sealed record Api(string Name, int Version, params string[] Needs) : Web(Name, Needs)
        {
            public override int Port => base.Port + 8000 + Version;
            protected override string Domain => $"api.{base.Domain}";
            public override IEnumerable<string> Checks() => base.Checks().Append($"v{Version}").Reverse();
            protected override string GetKind() => $"{base.GetKind()}/{nameof(Api)}";
        }
        public static class Program
        {
            private static readonly Unit[] All = [new Web("Front_End", "api"), new Api("api", 2, "db", "cache") { Note = "internal" }, new Web("docs") with { Note = "" }];
            public static object? Texts() => All.Select(unit => unit.ToString()).ToList();
            public static object? Interpolated() => $"{All[0]} and {All[1]}";
            public static object? Checks() => All.SelectMany(unit => unit.Checks(), (unit, check) => (unit.Name, check)).ToArray();
            public static object? Copy() { var api = (Api)All[1]; Unit copy = api with { Version = 5, Name = "API_2" }; return (copy, copy.Host, copy.Port, copy == api, copy == (api with { Version = 5, Name = "API_2" })); }
            public static object? CopyOfTheBase() { Unit unit = All[1]; var other = unit with { Note = null }; return (other is Api, other.Port, other.Note, other.Equals(unit), ReferenceEquals(other.Needs, unit.Needs)); }
            public static object? Equal() => (new Web("a") == new Web("a"), new Web("a").Equals((object)new Api("a", 1)), new Web("a", []).Needs.Length, new Web("a").Needs == new Web("b").Needs);
            public static object? Taken() { var (name, needs) = (Web)All[0]; var (again, version, rest) = (Api)All[1]; return (name, needs.Length, again, version, string.Join("+", rest)); }
        }
        """);

    [Fact]
    public void Settings_lie_in_each_other_and_are_copied_deep_down() => Clr.Agrees("""
        public sealed record Limits(double? Cpu = null, long? Memory = null) { public static Limits None { get; } = new(); public bool IsSet => this != None; }
        public sealed record Probe(string Path) { public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(10); public int Retries { get; init; } = 3; public TimeSpan Until => Every * Retries; }
        public sealed record Settings
        {
            public required string Image { get; init; }
            public Limits Limits { get; init; } = Limits.None;
            public Probe? Probe { get; init; }
            public IReadOnlyDictionary<string, string> Env { get; init; } = new Dictionary<string, string>();
            public ImmutableList<string> Volumes { get; init; } = [];
        }
        public static class Tuning
        {
            public static Settings Small(this Settings settings) => settings with { Limits = settings.Limits with { Cpu = 0.25, Memory = 64L << 20 } };
            public static Settings Patient(this Settings settings, int factor = 2) => settings with { Probe = settings.Probe is { } probe ? probe with { Retries = probe.Retries * factor } : new("/") { Retries = factor } };
            public static Settings With(this Settings settings, string key, object value) => settings with { Env = new Dictionary<string, string>(settings.Env) { [key] = value.ToString() ?? "" } };
            public static Settings On(this Settings settings, params ReadOnlySpan<string> volumes) { foreach (var volume in volumes) settings = settings with { Volumes = settings.Volumes.Add(volume) }; return settings; }
        }
        public static class Program
        {
            private static readonly Settings Base = new() { Image = "web", Probe = new("/health") { Every = new(0, 0, 5) } };
            public static object? Chained() => Base.Small().Patient().With("PORT", 80).With("DEBUG", true).With("RATIO", 0.5m).On("a:/a", "b:/b").Patient(factor: 3);
            public static object? Untouched() { _ = Base.Small().Patient(); return (Base.Limits.IsSet, Base.Probe!.Retries, Base.Env.Count); }
            public static object? Until() => (Base.Patient().Probe!.Until, (Base with { Probe = null }).Patient().Probe?.Until, (Base with { Probe = null }).Probe?.Until.TotalSeconds);
            public static object? Written() => Base.ToString();
            public static object? Equal() => (Base == Base with { }, Base.Small() == Base.Small(), Base.With("a", 1) == Base.With("a", 1), Base.Small().Limits == new Limits(0.25, 67108864));
            public static object? Several() { var (small, big) = (Base.Small(), Base with { Image = "big", Limits = new() { Cpu = 4 } }); return new[] { small, big }.MaxBy(s => s.Limits.Cpu)?.Image; }
        }
        """);

    [Fact]
    public void Sizes_and_durations_are_types_with_operators_of_their_own() => Clr.Agrees("""
        using System.Globalization;
        public readonly record struct Bytes(long Count) : IComparable<Bytes>
        {
            public static readonly Bytes Zero = default;
            public static Bytes operator +(Bytes a, Bytes b) => new(checked(a.Count + b.Count));
            public static Bytes operator -(Bytes a) => new(-a.Count);
            public static Bytes operator -(Bytes a, Bytes b) => new(a.Count - b.Count);
            public static Bytes operator *(Bytes a, int times) => new(a.Count * times);
            public static Bytes operator *(int times, Bytes a) => a * times;
            public static double operator /(Bytes a, Bytes b) => (double)a.Count / b.Count;
            public static bool operator <(Bytes a, Bytes b) => a.CompareTo(b) < 0;
            public static bool operator >(Bytes a, Bytes b) => a.CompareTo(b) > 0;
            public static bool operator <=(Bytes a, Bytes b) => !(a > b);
            public static bool operator >=(Bytes a, Bytes b) => !(a < b);
            public static implicit operator Bytes(long count) => new(count);
            public static implicit operator Bytes(string text) => Parse(text);
            public static explicit operator long(Bytes bytes) => bytes.Count;
            public int CompareTo(Bytes other) => Count.CompareTo(other.Count);
            public static Bytes Parse(string text) => text switch
            {
                [.. var number, 'k' or 'K'] => (long)(decimal.Parse(number, CultureInfo.InvariantCulture) * 1024),
                [.. var number, 'm' or 'M'] => (long)(decimal.Parse(number, CultureInfo.InvariantCulture) * 1024 * 1024),
                [.. var number, 'g' or 'G'] => (long)(decimal.Parse(number, CultureInfo.InvariantCulture) * 1024 * 1024 * 1024),
                "" => throw new FormatException("no size"),
                _ => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture),
            };
            public override string ToString() => Count switch
            {
                0 => "0",
                var n when n % (1L << 30) == 0 => $"{n >> 30}G",
                var n when n % (1L << 20) == 0 => $"{n >> 20}M",
                >= 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{Count / 1024.0:0.##}K"),
                < 0 => "-" + (-this).ToString(),
                _ => Count.ToString(CultureInfo.InvariantCulture),
            };
        }
        public static class Sizes
        {
            extension(int number) { public Bytes Kib => (long)number << 10; public Bytes Mib => number.Kib * 1024; public Bytes Gib => number.Mib * 1024; }
            extension(IEnumerable<Bytes> all) { public Bytes Total() => all.Aggregate(Bytes.Zero, (sum, next) => sum + next); }
        }
        public static class Program
        {
            public static object? Written() => new Bytes[] { "512M", 1.Gib, 1536L, 0, "1.5k", -2.Mib, 3.Kib + 1, "7" }.Select(b => b.ToString()).ToList();
            public static object? Ordered() => new[] { 2.Mib, 1.Gib, (Bytes)"512k" }.Order().Select(b => $"{b,6}").ToList();
            public static object? Summed() => (new[] { 256.Mib, 256.Mib }.Total() * 2 == 1.Gib, 3 * 1.Kib, 1.Gib / 256.Mib, (long)1.Kib);
            public static object? Compared() => (1.Gib > 1023.Mib, 1.Kib <= 1024L, Bytes.Zero >= default(Bytes), new[] { 1.Mib, 5.Mib }.Max(), 1.Mib is { Count: > 1000 });
            public static object? Lifted() { Bytes? none = null, some = 1.Kib; return (none + some, some + some, none < some, some == 1.Kib, (none ?? "2k").Count); }
            public static object? Compound() { Bytes sum = 0; foreach (var size in (string[])["1k", "2k"]) sum += size; sum *= 2; return sum.ToString(); }
            public static object? TooMuch() => new Bytes(long.MaxValue) + 1L;
            public static object? Nothing() => Bytes.Parse("");
            public static object? Wrong() => Bytes.Parse("12q");
        }
        """);

    [Fact]
    public void Identifiers_are_checked_where_they_are_made() => Clr.Agrees("""
        public readonly struct Slug : IEquatable<Slug>
        {
            private readonly string? _text;
            public Slug(string text) { ArgumentException.ThrowIfNullOrWhiteSpace(text); if (text.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))) throw new ArgumentException($"'{text}' is no slug", nameof(text)); _text = text; }
            public static implicit operator Slug(string text) => new(text);
            public static implicit operator string(Slug slug) => slug._text ?? "none";
            public static Slug operator /(Slug a, Slug b) => $"{a}-{b}";
            public bool Equals(Slug other) => (string)this == (string)other;
            public override bool Equals(object? obj) => obj is Slug other && Equals(other);
            public override int GetHashCode() => ((string)this).GetHashCode(StringComparison.Ordinal);
            public override string ToString() => this;
            public static bool operator ==(Slug a, Slug b) => a.Equals(b);
            public static bool operator !=(Slug a, Slug b) => !(a == b);
        }
        public class BadConfiguration(string where, Exception inner) : Exception($"{where}: {inner.Message}", inner) { public string Where { get; } = where; }
        public static class Program
        {
            private static Slug Checked(string where, Func<Slug> make) { try { return make(); } catch (ArgumentException e) when (e.ParamName == "text") { throw new BadConfiguration(where, e); } }
            public static object? Made() => (string)(Slug)"web" + ((Slug)"a" / "b") + default(Slug);
            public static object? Keyed() { var ports = new Dictionary<Slug, int> { ["web"] = 80, [new("api")] = 81 }; ports[(Slug)"we" is var s ? s + "b" : s] += 1; return (ports["web"], ports.ContainsKey("db"), ports.Keys.Select(k => k.ToString()).ToList()); }
            public static object? Distinct() => new Slug[] { "a", "b", "a", default, default }.Distinct().Count();
            public static object? Bad() => Checked("stack 'x'", () => "Not A Slug");
            public static object? Empty() => Checked("stack 'y'", () => " ");
            public static object? Nothing() => Checked("stack 'z'", () => (string)null!);
            public static object? Caught() { try { return Checked("here", () => "Ä").ToString(); } catch (BadConfiguration e) { return (e.Where, e.Message, e.InnerException is ArgumentException { ParamName: var name } ? name : null); } finally { _ = 1; } }
        }
        """);

    [Fact]
    public void Nullable_structs_and_nested_options_fall_back_on_each_other() => Clr.Agrees("""
        public enum Level { Low = 1, Normal, High = 10 }
        public record struct Window(TimeOnly From, TimeOnly To) { public readonly bool Holds(TimeOnly at) => From <= To ? at >= From && at < To : at >= From || at < To; public readonly TimeSpan Length => To - From; }
        public record Options(Level? Level = null, Window? Window = null, int? Retries = null, DateOnly? Until = null)
        {
            public static Options operator |(Options a, Options b) => new(a.Level ?? b.Level, a.Window ?? b.Window, a.Retries ?? b.Retries, a.Until ?? b.Until);
        }
        public static class Program
        {
            private static readonly Options Defaults = new(Level.Normal, Retries: 3), Night = new(Window: new(new(22, 0), new(6, 30)));
            public static object? Merged() => new Options(Level.High) | Night | Defaults;
            public static object? Folded() => new[] { new Options(Retries: 0), Night, Defaults }.Aggregate((a, b) => a | b);
            public static object? Held() => new[] { "21:59", "22:00", "03:00", "06:30" }.Select(t => Night.Window?.Holds(TimeOnly.Parse(t, System.Globalization.CultureInfo.InvariantCulture))).ToList();
            public static object? Lengths() => (Night.Window!.Value.Length, Defaults.Window?.Length, Night.Window.GetValueOrDefault().From, Defaults.Window.GetValueOrDefault());
            public static object? Levels() => (Defaults.Level > Level.Low, Night.Level > Level.Low, Night.Level < Level.Low, Defaults.Level!.Value + 1, (int?)Night.Level, (Level?)10, Night.Level == null);
            public static object? Named() => (Enum.GetValues<Level>().Select(l => $"{l:G}={l:D}").ToList(), Enum.Parse<Level>("high", ignoreCase: true), Enum.TryParse<Level>("none", out var none), none, Enum.IsDefined((Level)3), $"{(Level)3}", nameof(Level.High).ToLowerInvariant());
            public static object? Patterns() => new[] { Night, Defaults, new Options(Level.High, Until: new(2027, 1, 31)) }.Select(o => o switch
            {
                { Window: { From.Hour: > 20 } w, Level: null } => $"night until {w.To:HH\\:mm}",
                { Level: Level.Low or Level.Normal, Retries: { } r and > 0 } => $"{r} times",
                { Until: { Year: 2027 } until } => until.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                _ => "?",
            }).ToList();
            public static object? Changed() { Window? w = Night.Window; w = w!.Value with { To = new(7, 0) }; var copy = w.Value; copy.From = copy.From.AddHours(-1); return (w, copy, Night.Window == w); }
        }
        """);
}
