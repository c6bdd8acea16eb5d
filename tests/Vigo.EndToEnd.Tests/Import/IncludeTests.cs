using System.Globalization;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Files that a project includes become part of its one generated file: Compose reads the same from it.</summary>
public sealed class IncludeTests : IDisposable
{
    private readonly ImportedFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task In_the_short_form_and_one_in_another()
    {
        _project.Write("compose.yaml", "include: [data/compose.yaml]\nservices:\n  web: {image: 'web:1', depends_on: [db], volumes: ['./site:/site']}\n");
        _project.Write("data/compose.yaml", "include: [./cache/compose.yaml]\nservices:\n  db: {image: 'postgres:16', volumes: ['./init:/init', 'db:/db'], secrets: [pw], build: ./image, env_file: [db.env]}\nvolumes: {db: {}}\nsecrets: {pw: {file: ./pw.txt}}\n");
        _project.Write("data/db.env", "FROM=data\n");
        _project.Write("data/cache/compose.yaml", "services:\n  cache: {image: 'redis:7', volumes: ['./conf:/conf', '../up:/up'], networks: [back]}\nnetworks: {back: {}}\n");

        await _project.Import();

        Assert.DoesNotContain("include", await _project.AssertSame("compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_paths_are_one_over_the_other()
    {
        _project.Write("compose.yaml", "include:\n  - path: [data/compose.yaml, data/override.yaml]\nservices: {web: {image: 'web:1'}}\n");
        _project.Write("data/compose.yaml", "services:\n  db: {image: 'postgres:15', environment: {A: '1'}, volumes: ['./a:/a']}\n");
        _project.Write("data/override.yaml", "services:\n  db: {image: 'postgres:16', environment: {B: '2'}, volumes: ['./b:/a']}\n");

        await _project.Import();

        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task Paths_start_from_the_project_directory_that_it_names()
    {
        _project.Write("compose.yaml", "include:\n  - path: data/compose.yaml\n    project_directory: .\nservices: {web: {image: 'web:1'}}\n");
        _project.Write("data/compose.yaml", "services:\n  db: {image: 'postgres:16', volumes: ['./init:/init']}\n");
        _project.Write("init/a.sql", "select 1;\n");

        await _project.Import();

        Assert.Contains("- ./init:/init", _project.Repository.Generate()["stacks/shop/docker-compose.yml"], StringComparison.Ordinal);
        Assert.True(_project.Repository.Has("stacks/shop/init/a.sql"));
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task Its_variables_have_the_values_of_its_own_env_file_unless_the_project_has_others()
    {
        _project.Write(".env", "BOTH=project\nTAG=1\n");
        _project.Write("compose.yaml", "include:\n  - a/compose.yaml\n  - {path: b/compose.yaml, env_file: [b.env]}\nservices:\n  web: {image: 'web:${TAG}', environment: {UNSET: 'x${OWN}', BOTH: '${BOTH}'}}\n");
        _project.Write("a/.env", "BOTH=a\nOWN=a\nPORT=8001\n");
        _project.Write("a/compose.yaml", "services:\n  a: {image: 'a:1', ports: ['${PORT}:80'], environment: {BOTH: '${BOTH}', OWN: '${OWN:-none}'}}\n");
        _project.Write("b.env", "PORT=8002\nOWN=b # not the same\n");
        _project.Write("b/compose.yaml", "services:\n  b: {extends: {file: deep/base.yaml, service: base}, image: 'b:1', ports: ['${PORT}:80'], environment: {BOTH: '${BOTH}', OWN: '$$${OWN}'}}\n");
        _project.Write("b/deep/base.yaml", "services:\n  base: {labels: ['own=${OWN}', 'port=${PORT}']}\n");

        var said = await _project.Import();

        await _project.AssertSame("compose.yaml");
        Assert.Contains("compose.yaml:3:5: the variable PORT of what is included here means something else elsewhere in the project: it is called PORT_2 now", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_twice_is_once()
    {
        _project.Write("compose.yaml", "include: [a/compose.yaml, b/compose.yaml]\nservices: {web: {image: 'web:1'}}\n");
        _project.Write("a/compose.yaml", "include: [../c/compose.yaml]\nservices: {a: {image: 'a:1'}}\n");
        _project.Write("b/compose.yaml", "include: [../c/compose.yaml]\nservices: {b: {image: 'b:1'}}\n");
        _project.Write("c/compose.yaml", "services: {c: {image: 'c:1', volumes: ['./x:/x']}}\n");

        await _project.Import();

        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task Two_things_of_one_name_are_refused_at_both_places()
    {
        var compose = _project.Write("compose.yaml", "include: [a.yaml]\nservices:\n  web: {image: 'web:1'}\n");
        var included = _project.Write("a.yaml", "services:\n  web: {image: 'web:2'}\n");

        var error = await _project.Refused();

        Assert.Contains($"services.web is here, and something else in what is included: {included}:2:3", error, StringComparison.Ordinal);
        Assert.Contains($"{compose}:3:3", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_told_with_all_its_places()
    {
        var compose = _project.Write("compose.yaml", "include: [a.yaml]\nservices: {web: {image: 'web:1'}}\n");
        var a = _project.Write("a.yaml", "include:\n  - b.yaml\n");
        var b = _project.Write("b.yaml", "include:\n  - a.yaml\n");

        var error = await _project.Refused();

        Assert.Contains("includes itself", error, StringComparison.Ordinal);
        Assert.Contains($"{a}:2:5", error, StringComparison.Ordinal);
        Assert.Contains($"{b}:2:5", error, StringComparison.Ordinal);
        Assert.DoesNotContain(compose + ":1:11", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_told_where_it_is_named()
    {
        var compose = _project.Write("compose.yaml", "include:\n  - missing.yaml\n  - {path: a.yaml, env_file: missing.env}\nservices: {web: {image: 'web:1'}}\n");
        _project.Write("a.yaml", "services: {a: {image: 'a:1'}}\n");

        var error = await _project.Refused();

        Assert.Contains($"{compose}:2:5: there is no file", error, StringComparison.Ordinal);
        Assert.Contains($"{compose}:3:5: there is no file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_include_each_other_over_and_over_are_refused()
    {
        for (var level = 0; level < 20; level++)
        {
            foreach (var side in "ab")
                _project.Write(string.Create(CultureInfo.InvariantCulture, $"{side}{level}.yaml"), string.Create(CultureInfo.InvariantCulture, $"include: [a{level + 1}.yaml, b{level + 1}.yaml]\nservices: {{{side}{level}: {{image: x}}}}\n"));
        }

        _project.Write("a20.yaml", "services: {end: {image: x}}\n");
        _project.Write("b20.yaml", "services: {end: {image: x}}\n");

        Assert.Contains("more than 256 files are named by include and extends", await _project.Refused("a0.yaml"), StringComparison.Ordinal);
    }
}
