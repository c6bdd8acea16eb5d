namespace Vigo.Runner.Import.Writing;

/// <summary>What is seldom said, by the functions of the vocabulary that say it.</summary>
internal static class SpecialSpellings
{
    /// <summary>The C# and what it makes; null for a type that says of itself how it is written.</summary>
    public static (Code Start, object Made)? Of(object value, ValueWriter writer) => value switch
    {
        Raw raw => (Raws(raw, writer), raw),
        Hook hook => (Spellings.Call("Hook.Run", hook.Command.Select(writer.Text)), Hook.Run([.. hook.Command])),
        Device device => Devices(device, writer),
        // An argument of a params array has no type of its own to be made of.
        Gpus gpus => (Spellings.Call("Gpus.Of", gpus.Requests.Select(request => writer.Made(request, nameof(DeviceRequest)))), gpus),
        Watch watch => Watches(watch, writer),
        Extends extends => (Spellings.Call("Extends.Service", extends.File is { } file ? [writer.Text(extends.Name), Code.Row("file: ", writer.Text(file))] : [writer.Text(extends.Name)]), extends),
        Include { Paths: [var path] } include when include.Equals(Include.Of(path)) => (writer.Text(path), include),
        Include include => (Spellings.Call("Include.Of", include.Paths.Select(writer.Text)), Include.Of([.. include.Paths])),
        CredentialSpec spec => Credentials(spec, writer),
        Attestation { IsOn: { } isOn } attestation => (isOn ? "true" : "false", attestation),
        Attestation { Expression: { } expression } attestation => (writer.Variable(expression), attestation),
        Attestation attestation => (Attestations(attestation, writer), attestation),
        Tmpfs { Size: null, Permissions: null, UserId: null, GroupId: null, Options.Count: 0 } tmpfs => (writer.Text(tmpfs.Target), tmpfs),
        Tmpfs tmpfs => (Spellings.Call("Tmpfs.At", [writer.Text(tmpfs.Target)]), Tmpfs.At(tmpfs.Target)),
        BuildCache { Options.Count: > 0 } cache => (writer.Text(cache.ToString()), cache),
        PlacementPreference preference when preference.Equals(new PlacementPreference(preference.Spread)) => (writer.Text(preference.Spread), preference),
        AddressPool { Subnet: { } subnet } pool when pool.Equals(new AddressPool { Subnet = subnet }) => (writer.Text(subnet.Text), pool),
        ProviderOption { IsList: true } option => (Spellings.Call("ProviderOption.List", option.Values.Select(one => Value(one, writer))), option),
        ProviderOption option => (Value(option.Values[0], writer), option),
        ProviderValue one => (Value(one, writer), one),
        DeviceCount { Text: var text } count when Interpolation.HasToken(text) => (writer.Variable(text), count),
        Capability { Name: var name } capability when !IsKnown(name) => (Spellings.Call("Capability.Named", [writer.Text(name)]), capability),
        _ => null,
    };

    private static bool IsKnown(string capability)
    {
        try
        {
            return Capability.Parse(capability) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Code Raws(Raw raw, ValueWriter writer) => raw switch
    {
        { Items: { } items } => Spellings.Call("Raw.List", items.Select(item => Raws(item, writer))),
        { Entries: { } entries } => Code.Row("Raw.Map(", writer.Of(entries), ")"),
        { Scalar: { } text, IsText: true } => writer.Text(text),
        { Scalar: { } scalar } => scalar,
        _ => "Raw.Nothing",
    };

    private static (Code, object) Devices(Device device, ValueWriter writer)
    {
        var arguments = new List<Code> { writer.Text(device.Source) };
        if (device.Target is { } target)
            arguments.Add(writer.Text(target));
        if (device.Access is { } access)
            arguments.Add(Code.Row(device.Target is null ? "access: " : "", writer.Of(access)));
        return (Spellings.Call("Device.Of", arguments), Device.Of(device.Source, device.Target, device.Access));
    }

    private static (Code, object) Watches(Watch watch, ValueWriter writer)
    {
        var path = writer.Text(watch.Path);
        return watch switch
        {
            { Action: WatchAction.Rebuild } => (Spellings.Call("Watch.Rebuild", [path]), Watch.Rebuild(watch.Path)),
            { Action: WatchAction.Restart } => (Spellings.Call("Watch.Restart", [path]), Watch.Restart(watch.Path)),
            { Action: WatchAction.Sync, Target: { } target } => (Spellings.Call("Watch.Sync", [path, writer.Text(target)]), Watch.Sync(watch.Path, target)),
            { Action: WatchAction.SyncAndRestart, Target: { } target } => (Spellings.Call("Watch.SyncAndRestart", [path, writer.Text(target)]), Watch.SyncAndRestart(watch.Path, target)),
            _ => (Spellings.Call("Watch.SyncAndExec", [path, writer.Text(watch.Target!), writer.Of(watch.Exec!)]), Watch.SyncAndExec(watch.Path, watch.Target!, watch.Exec!)),
        };
    }

    private static (Code, object) Credentials(CredentialSpec spec, ValueWriter writer) => spec switch
    {
        { File: { } file } => (Spellings.Call("CredentialSpec.FromFile", [writer.Text(file)]), CredentialSpec.FromFile(file)),
        { Registry: { } value } => (Spellings.Call("CredentialSpec.FromRegistry", [writer.Text(value)]), CredentialSpec.FromRegistry(value)),
        _ => (Spellings.Call("CredentialSpec.FromConfig", [writer.Text(spec.Config!)]), CredentialSpec.FromConfig(spec.Config!)),
    };

    private static CodeRow Attestations(Attestation attestation, ValueWriter writer) => new(
    [
        .. attestation.Parameters.Select((parameter, index) =>
            Spellings.Call(index == 0 ? "Attestation.With" : ".And", [writer.Text(parameter.Key), writer.Text(parameter.Value)])),
    ]);

    private static Code Value(ProviderValue value, ValueWriter writer) => value.IsText ? writer.Text(value.Text) : value.Text;
}
