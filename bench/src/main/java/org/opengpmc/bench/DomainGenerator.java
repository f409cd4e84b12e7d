// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;

/**
 * Fills a domain with GPOs and links. It writes the directory and SYSVOL plainly, with neither journal nor locks: it is
 * for domains that exist to be measured. Running it again adds what is missing, so a larger size continues a smaller.
 */
public final class DomainGenerator {
    private static final int LINKS_PER_GPO = 2;
    private static final int BLOCKING_EVERY = 50;

    private final DomainConnection domain;
    private final DomainSize size;

    public DomainGenerator(DomainConnection domain, DomainSize size) {
        this.domain = domain;
        this.size = size;
    }

    /**
     * Does it.
     *
     * @return how many GPOs were made; those that were there already are not counted
     * @throws LDAPException if the directory refuses
     */
    public int run(Progress progress) throws LDAPException, InterruptedException {
        List<String> units = makeUnits();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int number = 1; number <= size.gpos(); number++) {
            GeneratedGpo gpo = GeneratedGpo.of(size.seed(), number);
            tasks.add(() -> {
                if (make(gpo)) {
                    made.incrementAndGet();
                }
                synchronized (progress) {
                    progress.update(done.incrementAndGet(), size.gpos(), gpo.displayName(), "created");
                }
                return null;
            });
        }
        runAll(tasks);
        link(units);
        return made.get();
    }

    private boolean make(GeneratedGpo gpo) throws LDAPException {
        LDAPInterface directory = domain.directory();
        String dn = gpcDn(gpo);
        SearchRequest search = new SearchRequest(
                domain.facts().policiesDn().toString(), SearchScope.ONE, "(cn=" + gpo.braced() + ")", "1.1");
        if (directory.search(search).getEntryCount() > 0) {
            return false;
        }
        makeFiles(gpo);
        List<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("objectClass", "groupPolicyContainer"),
                new Attribute("displayName", gpo.displayName()),
                new Attribute("gPCFunctionalityVersion", "2"),
                new Attribute("flags", "0"),
                new Attribute("versionNumber", Integer.toString(gpo.version().toInt())),
                new Attribute("gPCMachineExtensionNames", gpo.machineExtensions()),
                new Attribute("gPCFileSysPath", fileSysPath(gpo))));
        if (!gpo.userExtensions().isEmpty()) {
            attributes.add(new Attribute("gPCUserExtensionNames", gpo.userExtensions()));
        }
        directory.add(dn, attributes);
        directory.add("CN=Machine," + dn, new Attribute("objectClass", "container"));
        directory.add("CN=User," + dn, new Attribute("objectClass", "container"));
        return true;
    }

    private void makeFiles(GeneratedGpo gpo) {
        Sysvol sysvol = domain.sysvol();
        SysvolPath folder = domain.facts().policiesPath().child(gpo.braced());
        makeFolder(sysvol, folder);
        List<SysvolPath> there = new ArrayList<>(List.of(folder));
        makeFolders(sysvol, folder.child("Machine"), there);
        makeFolders(sysvol, folder.child("User"), there);
        for (Map.Entry<String, byte[]> file : gpo.files().entrySet()) {
            SysvolPath path = folder.resolve(SysvolPath.parse(file.getKey()));
            makeFolders(sysvol, path.parent(), there);
            try {
                sysvol.create(path, file.getValue());
            } catch (AlreadyExistsException e) {
                sysvol.replace(path, file.getValue());
            }
        }
    }

    private static void makeFolders(Sysvol sysvol, SysvolPath folder, List<SysvolPath> there) {
        if (!there.contains(folder)) {
            makeFolders(sysvol, folder.parent(), there);
            makeFolder(sysvol, folder);
            there.add(folder);
        }
    }

    /** A folder may be left from a run that was interrupted before its GPC was written. */
    private static void makeFolder(Sysvol sysvol, SysvolPath folder) {
        try {
            sysvol.createDirectory(folder);
        } catch (AlreadyExistsException e) {
            // Just what is wanted.
        }
    }

    private List<String> makeUnits() throws LDAPException {
        DN top = new DN(new RDN("OU", "Bench"), domain.facts().baseDn());
        makeUnit(top.toString(), false);
        List<String> units = new ArrayList<>();
        for (int number = 1; number <= size.units(); number++) {
            DN unit = new DN(new RDN("OU", String.format(Locale.ROOT, "Standort %03d, Süd", number)), top);
            makeUnit(unit.toString(), number % BLOCKING_EVERY == 0);
            units.add(unit.toString());
        }
        return units;
    }

    private void makeUnit(String dn, boolean blocksInheritance) throws LDAPException {
        try {
            List<Attribute> attributes = new ArrayList<>(List.of(new Attribute("objectClass", "organizationalUnit")));
            if (blocksInheritance) {
                attributes.add(new Attribute("gPOptions", "1"));
            }
            domain.directory().add(dn, attributes);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                throw e;
            }
        }
    }

    /** Spreads the links evenly; every tenth is enforced, every twentieth disabled. */
    private void link(List<String> units) throws LDAPException {
        GpLinkList[] links = new GpLinkList[units.size()];
        Arrays.fill(links, GpLinkList.EMPTY);
        int count = 0;
        for (int number = 1; number <= size.gpos(); number++) {
            String dn = gpcDn(GeneratedGpo.of(size.seed(), number));
            for (int i = 0; i < Math.min(LINKS_PER_GPO, links.length); i++) {
                int unit = (number * 7 + i * 3) % links.length;
                if (links[unit].orderOf(dn).isEmpty()) {
                    int options = count % 20 == 1 ? GpLink.DISABLED : count % 10 == 0 ? GpLink.ENFORCED : 0;
                    links[unit] = links[unit].addLast(GpLink.of(dn, options));
                    count++;
                }
            }
        }
        for (int unit = 0; unit < links.length; unit++) {
            if (!links[unit].isEmpty()) {
                domain.directory()
                        .modify(
                                units.get(unit),
                                new Modification(ModificationType.REPLACE, "gPLink", links[unit].write()));
            }
        }
    }

    private String gpcDn(GeneratedGpo gpo) {
        return "CN=" + gpo.braced() + "," + domain.facts().policiesDn();
    }

    private String fileSysPath(GeneratedGpo gpo) {
        String name = domain.facts().dnsName();
        return "\\\\" + name + "\\sysvol\\" + name + "\\Policies\\" + gpo.braced();
    }

    private void runAll(List<Callable<Void>> tasks) throws LDAPException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(size.threads());
        try {
            for (Future<Void> task : workers.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LDAPException refused) {
                throw refused;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
